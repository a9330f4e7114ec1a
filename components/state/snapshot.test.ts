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

  it('has the latest of those who were missed, with the room that they came to', async () => {
    const board = aRoom('Board');
    await db.rooms.put(board);
    const visit = (id: string, left: number) => ({
      id,
      roomId: board.id,
      accountId: account.id,
      name: id,
      came: 0,
      left,
    });
    await db.missed.bulkPut([
      visit('Anna', 1),
      visit('Ben', 4),
      visit('Carla', 3),
      { ...visit('Dora', 2), roomId: 'gone' },
    ]);
    const { missed } = await readSnapshot();
    expect(missed.map(({ name, room }) => [name, room])).toEqual([
      ['Ben', 'Board'],
      ['Carla', 'Board'],
      ['Dora', undefined],
    ]);
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
