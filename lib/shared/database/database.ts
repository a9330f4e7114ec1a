import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  Account,
  Room,
  PendingCreation,
  PendingUpdate,
  Tombstone,
  FailedDeletion,
  Presence,
  WaitingSession,
  MissedGuest,
  CoHost,
  PendingCoHost,
  Door,
  Reminder,
  UiPreference,
  GoogleAccount,
  PendingImport,
  Status,
} from './tables.ts';
import { addVersions } from './migrations.ts';

export type * from './tables.ts';

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

  constructor(name = 'permalinks') {
    super(name);
    addVersions(this);
  }

  /** Lets the next query try to open it again. An upgrade that failed leaves Dexie with an older shape: here is the whole one. */
  startOver(): void {
    this.close({ disableAutoOpen: false });
    this.version(1).stores({});
  }
}

/** The one database, in the extension's own origin: background, popup and options share it; web pages cannot reach it. */
export const db = new Database();
