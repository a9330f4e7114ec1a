import { describe, expect, it } from 'vitest';
import { aRoom } from '../../tests/support/samples.ts';
import { stableOrder } from './stable-order.ts';

const names = (rooms: { name: string }[]) => rooms.map(({ name }) => name);

describe('the order of rooms', () => {
  const old = aRoom('old', { usedAt: 1 });
  const recent = aRoom('recent', { usedAt: 2 });

  it('is by latest use', () => {
    expect(names(stableOrder()([old, recent]))).toEqual(['recent', 'old']);
  });

  it('of rooms of the same moment is that of the database’s index', () => {
    const equals = ['1', '2', '3'].map((id) => ({ ...aRoom(id), id, usedAt: 5 }));
    expect(names(stableOrder()(equals))).toEqual(['3', '2', '1']);
  });

  it('stays while the host uses a room', () => {
    const inOrder = stableOrder();
    inOrder([old, recent]);
    expect(names(inOrder([{ ...old, usedAt: 9 }, recent]))).toEqual(['recent', 'old']);
  });

  it('has a new room at its head', () => {
    const inOrder = stableOrder();
    inOrder([old, recent]);
    expect(names(inOrder([old, recent, aRoom('new', { usedAt: 3 })]))).toEqual(['new', 'recent', 'old']);
  });

  it('follows what is pinned, renamed and deleted', () => {
    const inOrder = stableOrder();
    const rooms = [old, recent, aRoom('new', { usedAt: 3 })];
    inOrder(rooms);
    expect(names(inOrder([{ ...old, name: 'Old', pin: 1 }, recent]))).toEqual(['Old', 'recent']);
    expect(names(inOrder(rooms))).toEqual(['new', 'recent', 'old']);
  });

  describe('has', () => {
    const now = Date.parse('2030-01-01T12:00:00Z');
    const minutes = (count: number) => now + count * 60_000;
    const context = (id: string, at: number, presence = new Map()) => ({
      nextReminders: new Map([[id, at]]),
      presence,
    });
    const pinned = aRoom('pinned', { usedAt: 0, pin: 1 });
    const rooms = [old, recent, pinned];

    it.each([
      ['a room that is due first', 10, ['old', 'pinned', 'recent']],
      ['one that was due a quarter of an hour ago, too', -15, ['old', 'pinned', 'recent']],
      ['one that is not due yet in its place', 11, ['pinned', 'recent', 'old']],
    ])('%s', (_, inMinutes, expected) => {
      expect(names(stableOrder(now)(rooms, context(old.id, minutes(inMinutes))))).toEqual(expected);
    });

    it('a room in its place whose meeting runs already', () => {
      const running = context(old.id, now, new Map([[old.id, {}]]));
      expect(names(stableOrder(now)(rooms, running))).toEqual(['pinned', 'recent', 'old']);
    });

    it('a room that becomes due later where it was', () => {
      const inOrder = stableOrder(now);
      inOrder(rooms, context(old.id, minutes(30)));
      expect(names(inOrder(rooms, context(old.id, now)))).toEqual(['pinned', 'recent', 'old']);
    });

    it('expired rooms last, and leaves one there whose expiry is removed', () => {
      const expired = aRoom('expired', { usedAt: 9, expiresAt: '2029-12-31T00:00:00Z', pin: 2 });
      const inOrder = stableOrder(now);
      expect(names(inOrder([...rooms, expired]))).toEqual(['pinned', 'recent', 'old', 'expired']);
      const renewed = { ...expired, expiresAt: null };
      expect(names(inOrder([...rooms, renewed]))).toEqual(['pinned', 'recent', 'old', 'expired']);
    });
  });
});
