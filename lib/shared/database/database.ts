import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  Account,
  Room,
  Presence,
  WaitingSession,
  MissedGuest,
  CoHost,
  Door,
  Reminder,
  UiPreference,
  GoogleAccount,
  Status,
  RoomChange,
  RoomIndexHead,
  RoomIndexColumns,
} from './tables.ts';
import type {
  PendingCreation,
  PendingUpdate,
  Tombstone,
  FailedDeletion,
  PendingCoHost,
  PendingImport,
  Twin,
  VanishedRoom,
} from './unfinished.ts';
import { boundOpening } from './bound-opening.ts';
import { DATABASE } from './connection.ts';
import { addVersions } from './migrations.ts';
import { roomJournal } from './room-journal.ts';

export type * from './tables.ts';
export type * from './unfinished.ts';

/**
 * The extension's IndexedDB database. The schema versions are in `migrations.ts`, the row types in `tables.ts` and
 * `unfinished.ts`.
 */
export class Database extends Dexie {
  declare accounts: EntityTable<Account, 'id'>;
  declare rooms: EntityTable<Room, 'id'>;
  declare creations: EntityTable<PendingCreation, 'id'>;
  declare changes: EntityTable<PendingUpdate, 'roomId'>;
  declare gone: EntityTable<Tombstone, 'roomId'>;
  declare refusals: EntityTable<FailedDeletion, 'roomId'>;
  declare presence: EntityTable<Presence, 'roomId'>;
  declare visits: EntityTable<WaitingSession, 'roomId'>;
  declare missed: EntityTable<MissedGuest, 'id'>;
  declare coHosts: EntityTable<CoHost, 'token'>;
  declare additions: Table<PendingCoHost, [string, string]>;
  declare doors: EntityTable<Door, 'roomId'>;
  declare plans: EntityTable<Reminder, 'id'>;
  declare status: EntityTable<Status, 'accountId'>;
  declare choices: EntityTable<UiPreference, 'name'>;
  declare googleAccounts: EntityTable<GoogleAccount, 'id'>;
  declare leftovers: EntityTable<PendingImport, 'id'>;
  declare vanished: EntityTable<VanishedRoom, 'roomId'>;
  declare twins: EntityTable<Twin, 'roomId'>;
  declare roomChanges: EntityTable<RoomChange, 'seq'>;
  declare roomIndex: Table<RoomIndexHead | RoomIndexColumns, 'head' | 'columns'>;

  constructor(name = DATABASE) {
    super(name);
    boundOpening(this);
    addVersions(this);
    this.use(roomJournal);
  }

  /**
   * Closes the database; the next query opens it again. After a failed upgrade Dexie keeps the schema of the older
   * version, so the call of `version` makes it assemble the complete schema again.
   */
  startOver(): void {
    this.close({ disableAutoOpen: false });
    this.version(1).stores({});
  }
}

/**
 * The only instance of the database. It belongs to the extension's origin: background, popup and options share it;
 * web pages and content scripts cannot read it.
 */
export const db = new Database();
