import { beforeEach, describe, expect, it } from 'vitest';
import { db, type Room } from '../../lib/shared/database/database.ts';
import { account, aRoom, guest, inside } from '../../tests/support/samples.ts';
import { readSnapshot } from './snapshot.ts';

const names = (rooms: { name: string }[]) => rooms.map(({ name }) => name);

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

describe('what a page of ours reads', () => {
  it('is nothing of an empty database', async () => {
    const snapshot = await readSnapshot();
    expect(snapshot).toMatchObject({ account: undefined, accounts: [], isFirstAll: true, deleted: [] });
  });

  it('is the account and the latest rooms first, without reading the others', async () => {
    await db.accounts.put(account);
    await db.rooms.bulkPut(Array.from({ length: 100 }, (_, n) => aRoom(`Room ${n}`)));
    const snapshot = await readSnapshot();
    expect(snapshot).toMatchObject({ account, isFirstAll: false });
    expect(names(snapshot.first)).toHaveLength(30);
    expect(names(snapshot.first).slice(0, 2)).toEqual(['Room 99', 'Room 98']);
  });

  it('tells rooms that are being deleted from the others', async () => {
    const going = { ...aRoom('Board'), deleteAt: 1 };
    await db.rooms.bulkPut([aRoom('Support'), going]);
    const snapshot = await readSnapshot();
    expect(names(snapshot.first)).toEqual(['Support']);
    expect(snapshot).toMatchObject({ isFirstAll: true, deleted: [going] });
  });

  it('counts those who were missed, of the team that is chosen', async () => {
    await db.accounts.bulkPut([account, { ...account, id: 'sales' }]);
    const visit = (id: string, accountId: string) => ({
      id,
      roomId: 'r',
      accountId,
      name: id,
      came: 0,
      left: 1,
    });
    await db.missed.bulkPut([visit('Anna', account.id), visit('Ben', 'sales'), visit('Carla', 'sales')]);
    expect((await readSnapshot()).missedCount).toBe(3);
    await db.choices.put({ name: 'team', accountId: 'sales' });
    expect((await readSnapshot()).missedCount).toBe(2);
  });

  it('has the next reminder of each room, up to a quarter of an hour ago', async () => {
    const now = Date.now();
    const plan = (roomId: string, minutes: number) => ({
      id: `${roomId}/${minutes}`,
      roomId,
      accountId: account.id,
      at: now + minutes * 60_000,
    });
    await db.plans.bulkPut([
      plan('a', 60),
      plan('a', 30),
      plan('a', -20),
      plan('b', -10),
      plan('b', 5),
      plan('c', -16),
    ]);
    const { nextReminders } = await readSnapshot();
    expect(Object.fromEntries(nextReminders)).toEqual({
      a: now + 30 * 60_000,
      b: now - 10 * 60_000,
    });
  });

  it('has a room that is due among the first, however long it was not used', async () => {
    const old = aRoom('Old', { usedAt: 0 });
    await db.rooms.bulkPut([old, ...Array.from({ length: 40 }, (_, n) => aRoom(`Room ${n}`))]);
    expect(names((await readSnapshot()).first)).not.toContain('Old');
    await db.plans.put({ id: '1', roomId: old.id, accountId: account.id, at: Date.now() + 5 * 60_000 });
    expect(names((await readSnapshot()).first)).toContain('Old');
  });

  it('has no expired room among the first while others are left out, because it comes last', async () => {
    const past = '2020-01-01T00:00:00Z';
    const expired = Array.from({ length: 20 }, (_, n) => aRoom(`Old ${n}`, { expiresAt: past }));
    const live = Array.from({ length: 40 }, (_, n) => aRoom(`Room ${n}`, { usedAt: n - 100 }));
    await db.rooms.bulkPut([...live, ...expired]);
    const { first, isFirstAll } = await readSnapshot();
    expect(isFirstAll).toBe(false);
    expect(first.filter(({ expiresAt }) => expiresAt)).toEqual([]);
    expect(first.length).toBeGreaterThanOrEqual(30);
    await db.rooms.bulkDelete(live.map(({ id }) => id));
    expect((await readSnapshot()).first).toHaveLength(20);
  });

  it('has the rooms that run, however long they were not used', async () => {
    const old = aRoom('Old', { usedAt: 0 });
    await db.rooms.bulkPut([old, ...Array.from({ length: 40 }, (_, n) => aRoom(`Room ${n}`))]);
    await db.presence.bulkPut([inside(old, [guest('Anna')]), inside(aRoom('unknown'), [])]);
    const snapshot = await readSnapshot();
    expect(names(snapshot.running)).toEqual(['Old']);
    expect(snapshot.presence.get(old.id)?.people).toHaveLength(1);
  });

  it('has the first planned time of each room that comes after its link has ended', async () => {
    const at = Date.now() + 3_600_000;
    const ending = aRoom('Ending', { expiresAt: new Date(at).toISOString() });
    const staying = aRoom('Staying');
    await db.rooms.bulkPut([ending, staying]);
    const plan = (room: Room, at: number) => ({
      id: `${room.id}/${at}`,
      roomId: room.id,
      accountId: room.accountId,
      at,
    });
    await db.plans.bulkPut([
      plan(ending, at - 1),
      plan(ending, at),
      plan(ending, at + 1),
      plan(staying, at + 1),
      plan(ending, 1),
    ]);
    expect([...(await readSnapshot()).lateReminders]).toEqual([[ending.id, at]]);
  });
});
