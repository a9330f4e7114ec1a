import type { Dexie } from 'dexie';
import type { Account, Room } from './tables.ts';

/** The newest schema version. IndexedDB counts in tens of them. */
export const LATEST = 6;

/**
 * Whether a newer version of the extension has used a database.
 * @param version as IndexedDB counts, ten times Dexie's
 */
export const isOfNewerVersion = (version: number): boolean => Math.floor(version / 10) > LATEST;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Declares every schema version of the database and the upgrades between them. A published version is never changed,
 * because an installed extension upgrades from it.
 */
export function addVersions(database: Dexie): void {
  database.version(1).stores({
    accounts: 'id',
    rooms: 'id, accountId, usedAt, deleteAt, pin',
    creations: 'id, state',
    gone: 'roomId, at',
    presence: 'roomId',
    visits: 'roomId',
    missed: 'id, roomId, left',
    coHosts: 'token, roomId',
    doors: 'roomId',
    plans: 'id, roomId, at',
    status: 'accountId',
  });

  // Adds several teams (rooms of one team ordered by last use), the flag `used`, imports, and the indexes on name,
  // creator and guest token, which keep a lookup fast among ten thousand rooms.
  database
    .version(2)
    .stores({
      rooms: 'id, accountId, usedAt, deleteAt, pin, name, madeBy, guestToken, [accountId+usedAt]',
      choices: 'name',
      googleAccounts: 'id, email',
      changes: 'roomId',
      leftovers: 'id',
    })
    .upgrade(async (change) => {
      await change
        .table<Account>('accounts')
        .toCollection()
        .modify((account) => {
          account.addedAt = 0;
        });
      await change
        .table<Room>('rooms')
        .toCollection()
        .modify((room) => {
          if (room.usedAt !== Date.parse(room.createdAt)) room.used = true;
        });
    });

  // Adds failed deletions, and co-hosts whose creation has an unknown outcome.
  database.version(3).stores({ refusals: 'roomId', additions: '[roomId+name]' });

  // Adds the flag `here`. A room counts as created by this extension if its first host has a UUID as its id: only the
  // extension assigns such ids.
  database.version(4).upgrade(async (change) => {
    await change
      .table<Room>('rooms')
      .toCollection()
      .modify((room) => {
        if (UUID.test(room.madeBy ?? '')) room.here = true;
      });
  });

  // Adds rooms that Eyeson does not list any more, and possible duplicates.
  database.version(5).stores({ vanished: 'roomId, at', twins: 'roomId' });

  // Adds the index of rooms, and the writes to rooms that it lacks. A database without an index is read whole once.
  database.version(LATEST).stores({ roomChanges: '++seq', roomIndex: 'part' });
}
