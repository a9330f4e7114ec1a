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
});
