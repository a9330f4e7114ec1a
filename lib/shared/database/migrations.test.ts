import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { aRoom } from '../../../tests/support/samples.ts';
import { Database } from './database.ts';

/** A database as version 1.0 left it. */
async function ofVersion1(name: string, rows: Record<string, object[]>): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({ accounts: 'id', rooms: 'id, accountId, usedAt, deleteAt, pin' });
  for (const [table, entries] of Object.entries(rows)) await old.table(table).bulkPut(entries);
  old.close();
}

it('a database of version 1 keeps its teams and rooms, and tells which rooms were used', async () => {
  const createdAt = '2030-01-01T10:00:00Z';
  const unused = { ...aRoom('Unused'), createdAt, usedAt: Date.parse(createdAt) };
  const used = { ...aRoom('Used'), createdAt, usedAt: Date.parse(createdAt) + 1 };
  const account = { id: 'a', key: 'k', team: 'Testers', hostName: 'Maria' };
  await ofVersion1('old', { accounts: [account], rooms: [unused, used] });

  const database = new Database('old');
  expect(await database.accounts.toArray()).toEqual([{ ...account, addedAt: 0 }]);
  expect(await database.rooms.get(unused.id)).toEqual(unused);
  expect(await database.rooms.get(used.id)).toEqual({ ...used, used: true });
  expect(
    await database.rooms.where('[accountId+usedAt]').between(['testers', 0], ['testers', Infinity]).count(),
  ).toBe(2);
  database.close();
});

/** A database as version 3 left it. */
async function ofVersion3(name: string, rooms: object[]): Promise<void> {
  const old = new Dexie(name);
  old.version(3).stores({
    rooms: 'id, accountId, usedAt, deleteAt, pin, name, madeBy, guestToken, [accountId+usedAt]',
    refusals: 'roomId',
    additions: '[roomId+name]',
  });
  await old.table('rooms').bulkPut(rooms);
  await old.table('refusals').put({ roomId: 'r', accountId: 'a', error: { kind: 'invalid' } });
  old.close();
}

it('a database of version 3 keeps all there is, and tells which rooms were made here', async () => {
  const [ours, theirs, untold] = [
    aRoom('Ours', { madeBy: crypto.randomUUID() }),
    aRoom('Theirs', { madeBy: '5b8a7c6d5e4f3a2b1c0d9e8f' }),
    aRoom('Untold'),
  ];
  await ofVersion3('newer', [ours, theirs, untold]);
  const database = new Database('newer');
  expect(await database.rooms.orderBy('usedAt').toArray()).toEqual([{ ...ours, here: true }, theirs, untold]);
  expect(await database.refusals.count()).toBe(1);
  database.close();
});

it('a database of version 4 keeps all there is, and can keep rooms that vanish', async () => {
  const old = new Dexie('fourth');
  old.version(4).stores({
    rooms: 'id, accountId, usedAt, deleteAt, pin, name, madeBy, guestToken, [accountId+usedAt]',
    coHosts: 'token, roomId',
    plans: 'id, roomId, at',
  });
  const room = aRoom('Weekly', { note: 'Bring cake', pin: 1, here: true });
  const coHost = { token: 't', roomId: room.id, name: 'Co', link: 'https://app.eyeson.team/permalink?t' };
  const plan = { id: 'p', roomId: room.id, accountId: 'a', at: 1 };
  await old.table('rooms').put(room);
  await old.table('coHosts').put(coHost);
  await old.table('plans').put(plan);
  old.close();
  const database = new Database('fourth');
  expect(await database.rooms.toArray()).toEqual([room]);
  expect(await database.coHosts.toArray()).toEqual([coHost]);
  expect(await database.plans.toArray()).toEqual([plan]);
  expect(await database.vanished.count()).toBe(0);
  expect(await database.twins.count()).toBe(0);
  database.close();
});
