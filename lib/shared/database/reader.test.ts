import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { alterDatabase, breakDatabase, loseDatabase } from '../../../tests/support/break-database.ts';
import { aRoom } from '../../../tests/support/samples.ts';
import { DATABASE } from './connection.ts';
import { db } from './database.ts';
import { readRoom, readTables, type Within } from './reader.ts';

const rooms = Array.from({ length: 50 }, (_, n) =>
  aRoom(`Room ${n}`, { accountId: n % 2 ? 'odd' : 'even', ...(n % 10 === 0 && { pin: 50 - n }) }),
);

beforeEach(async () => {
  await loseDatabase();
  db.startOver();
});

describe('reading without Dexie', () => {
  beforeEach(() => db.rooms.bulkPut(rooms));

  it.each<[string, Within, () => Promise<unknown[]>]>([
    ['all rows', {}, () => db.rooms.toArray()],
    [
      'those in a range of keys',
      { range: IDBKeyRange.lowerBound('room-3') },
      () => db.rooms.where('id').aboveOrEqual('room-3').toArray(),
    ],
    ['those of an index', { index: 'pin' }, () => db.rooms.orderBy('pin').toArray()],
    [
      'the first of an index',
      { index: 'usedAt', limit: 3 },
      () => db.rooms.orderBy('usedAt').limit(3).toArray(),
    ],
  ])('gives %s as Dexie does', async (_, within, byDexie) => {
    const read = await readTables(['rooms'], (reader) => reader.all('rooms', within));
    expect(read).toEqual(await byDexie());
    expect(read.length).toBeGreaterThan(0);
  });

  it('gives the latest of an index, and the latest that pass a test', async () => {
    const [latest, latestOdd] = await readTables(['rooms'], (reader) =>
      Promise.all([
        reader.latest('rooms', { index: 'usedAt', limit: 2 }),
        reader.latest('rooms', { index: 'usedAt', limit: 2 }, ({ accountId }) => accountId === 'odd'),
      ]),
    );
    expect(latest.map(({ name }) => name)).toEqual(['Room 49', 'Room 48']);
    expect(latestOdd.map(({ name }) => name)).toEqual(['Room 49', 'Room 47']);
  });

  it('gives rows by their keys, and numbers of rows', async () => {
    const ids = [rooms[3]?.id ?? '', 'unknown'];
    const read = await readTables(['rooms', 'missed'], (reader) =>
      Promise.all([
        reader.many('rooms', ids),
        reader.count('rooms'),
        reader.count('rooms', { index: 'accountId', value: 'odd' }),
        reader.count('missed'),
      ]),
    );
    expect(read).toEqual([[rooms[3], undefined], 50, 25, 0]);
    expect(await readRoom('unknown')).toBeUndefined();
  });
});

describe('a database', () => {
  it('that is not there yet is made', async () => {
    expect(await readTables(['rooms'], (reader) => reader.all('rooms'))).toEqual([]);
    await db.rooms.put(aRoom('Board'));
    expect(await readTables(['rooms'], (reader) => reader.count('rooms'))).toBe(1);
  });

  it('of an older version is upgraded', async () => {
    const old = new Dexie(DATABASE);
    old.version(1).stores({ accounts: 'id', rooms: 'id, accountId, usedAt, deleteAt, pin' });
    await old.table('rooms').put(aRoom('Board'));
    old.close();
    const read = await readTables(['rooms', 'roomIndex'], (reader) => reader.all('rooms'));
    expect(read.map(({ name }) => name)).toEqual(['Board']);
  });

  it('of a newer version is read', async () => {
    await db.rooms.put(aRoom('Board'));
    await alterDatabase(990, () => undefined);
    expect(await readTables(['rooms'], (reader) => reader.count('rooms'))).toBe(1);
  });

  it('that cannot be used is not read, and is once it can', async () => {
    await breakDatabase();
    await expect(readTables(['rooms'], (reader) => reader.count('rooms'))).rejects.toBeInstanceOf(Error);
    await loseDatabase();
    db.startOver();
    expect(await readTables(['rooms'], (reader) => reader.count('rooms'))).toBe(0);
  });

  it('that was taken away and made anew is read again', async () => {
    await db.rooms.put(aRoom('Board'));
    expect(await readTables(['rooms'], (reader) => reader.count('rooms'))).toBe(1);
    await loseDatabase();
    db.startOver();
    expect(await readTables(['rooms'], (reader) => reader.count('rooms'))).toBe(0);
  });

  it('that the browser does not answer about is opened by Dexie, and read', async () => {
    const room = aRoom('Board');
    await db.rooms.put(room);
    expect(await readRoom(room.id)).toEqual(room);
    // What was open is closed with it.
    await loseDatabase();
    db.startOver();
    await db.rooms.put(room);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValueOnce(new EventTarget() as IDBOpenDBRequest);
    const read = readTables(['rooms'], (reader) => reader.count('rooms'));
    vi.advanceTimersByTime(20_000);
    vi.useRealTimers();
    expect(await read).toBe(1);
  });
});
