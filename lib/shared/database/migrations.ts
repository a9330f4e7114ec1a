import type { Dexie } from 'dexie';
import type { Account, Room } from './tables.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The shapes that the database has had, and the ways from each to the next. A version that was published is never
 * changed: whoever has it comes from there.
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

  // Several teams, each with its rooms in the order of their use; which rooms were used at all; imports; and the ways
  // to a room among ten thousand: by its name, by who made it, by its guests' token.
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

  // Deletions that did not come about, and further hosts of whom nobody knows whether they did.
  database.version(3).stores({ refusals: 'roomId', additions: '[roomId+name]' });

  // Which rooms were made here: as far as it can be told, those whose first host has an id as only we give them.
  database.version(4).upgrade(async (change) => {
    await change
      .table<Room>('rooms')
      .toCollection()
      .modify((room) => {
        if (UUID.test(room.madeBy ?? '')) room.here = true;
      });
  });
}
