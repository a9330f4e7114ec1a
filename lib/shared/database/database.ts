import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  Account,
  Room,
  Creation,
  Change,
  Gone,
  Refusal,
  Presence,
  Visit,
  Missed,
  CoHost,
  Addition,
  Door,
  Plan,
  Choice,
  GoogleAccount,
  Leftover,
  Status,
} from './tables.ts';
import { addVersions } from './migrations.ts';

export type * from './tables.ts';

export class Database extends Dexie {
  declare accounts: EntityTable<Account, 'id'>;
  declare rooms: EntityTable<Room, 'id'>;
  declare creations: EntityTable<Creation, 'id'>;
  declare changes: EntityTable<Change, 'roomId'>;
  declare gone: EntityTable<Gone, 'roomId'>;
  declare refusals: EntityTable<Refusal, 'roomId'>;
  declare presence: EntityTable<Presence, 'roomId'>;
  declare visits: EntityTable<Visit, 'roomId'>;
  declare missed: EntityTable<Missed, 'id'>;
  declare coHosts: EntityTable<CoHost, 'token'>;
  declare additions: Table<Addition, [string, string]>;
  declare doors: EntityTable<Door, 'roomId'>;
  declare plans: EntityTable<Plan, 'id'>;
  declare status: EntityTable<Status, 'accountId'>;
  declare choices: EntityTable<Choice, 'name'>;
  declare googleAccounts: EntityTable<GoogleAccount, 'id'>;
  declare leftovers: EntityTable<Leftover, 'id'>;

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
