import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { aRoom } from '../../tests/samples.ts';
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
