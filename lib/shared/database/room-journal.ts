import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import type { Room, RoomChange } from './tables.ts';

const ROOMS = 'rooms';
const JOURNAL = 'roomChanges';

/**
 * Dexie middleware that notes each write to the table `rooms` in the table `roomChanges`, in the same transaction,
 * whoever writes. So what is derived from all rooms can be brought up to date by reading those that have changed.
 */
export const roomJournal: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'room-journal',
  // Below what tells live queries of writes: nobody waits for the journal.
  level: -2,
  create: (core) => ({
    ...core,
    transaction: (tables, mode, options) =>
      core.transaction(mode === 'readwrite' ? withJournal(tables) : tables, mode, options),
    table: (name) => {
      const table = core.table(name);
      if (name === ROOMS) return withMutate(table, (request) => noteThenWrite(core, table, request));
      if (name === JOURNAL) return withMutate(table, (request) => writeThenForget(table, request));
      return table;
    },
  }),
};

const withJournal = (tables: string[]) =>
  tables.includes(ROOMS) && !tables.includes(JOURNAL) ? [...tables, JOURNAL] : tables;

const withMutate = (table: DBCoreTable, mutate: DBCoreTable['mutate']): DBCoreTable => ({ ...table, mutate });

async function noteThenWrite(core: DBCore, rooms: DBCoreTable, request: DBCoreMutateRequest) {
  // Versions before the journal's are upgraded without one.
  if (hasJournal(request.trans)) await note(core.table(JOURNAL), request.trans, changeOf(request));
  return rooms.mutate(request);
}

/** A journal that is emptied, and not up to some change, must not look as if nothing had been written. */
async function writeThenForget(journal: DBCoreTable, request: DBCoreMutateRequest) {
  const response = await journal.mutate(request);
  if (request.type === 'deleteRange' && typeof request.range.upper !== 'number')
    await note(journal, request.trans, {});
  return response;
}

/** So many writes are kept, or up to twice as many: who has seen none of them reads all rooms. */
const MAX_LENGTH = 500;

async function note(journal: DBCoreTable, trans: DBCoreTransaction, change: RoomChange): Promise<void> {
  const { lastResult } = await journal.mutate({ type: 'add', trans, values: [change] });
  const seq = Number(lastResult);
  if (seq % MAX_LENGTH !== 0) return;
  const range = { type: RANGE, lower: 0, upper: seq - MAX_LENGTH } as const;
  await journal.mutate({ type: 'deleteRange', trans, range });
}

/** `DBCoreRangeType.Range`, which is there for the compiler alone. */
const RANGE = 2;

const hasJournal = (transaction: DBCoreTransaction & Partial<IDBTransaction>): boolean =>
  transaction.objectStoreNames?.contains(JOURNAL) === true;

function changeOf(request: DBCoreMutateRequest): RoomChange {
  switch (request.type) {
    case 'add':
    case 'put':
      return { ids: request.values.map(({ id }: Room) => id) };
    case 'delete':
      return { ids: [...request.keys] };
    case 'deleteRange':
      return {};
  }
}
