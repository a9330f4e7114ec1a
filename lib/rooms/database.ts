import { Dexie, type EntityTable } from 'dexie';
import type { EyesonError } from '../eyeson/errors.ts';

/** A team's API key. Several can stand side by side; rooms never mix. */
export interface Account {
  id: string;
  key: string;
  team: string;
  /** How the host is called in meetings. */
  hostName: string;
}

/** A permalink as this computer knows it: Eyeson's copy, and what only we know. */
export interface Room {
  /** Eyeson's permalink id; a running meeting has the same. */
  id: string;
  accountId: string;
  name: string;
  guestLink: string;
  /** Secret. Missing when the room was made elsewhere and the list does not tell it. */
  hostLink?: string;
  /** Secret. */
  hostToken?: string;
  /** ISO 8601, as Eyeson gave it. */
  createdAt: string;
  /** ISO 8601; from then on the meeting can no longer be started. */
  expiresAt: string | null;
  /** Milliseconds since 1970: when the host last used it here, or, until then, when it was made. */
  usedAt: number;
  /** Milliseconds since 1970: when the host's Delete is carried out, unless undone before. */
  deleteAt?: number;
}

/** A creation that was begun; it stays until the room is known, so that a death in between loses nothing. */
export interface Creation {
  /** Made by whoever asks; a second ask with the same id is the same creation. */
  id: string;
  accountId: string;
  name: string;
  /** Milliseconds since 1970. */
  begunAt: number;
  /** Set when the request may have reached Eyeson without an answer: the next sync looks for its room first. */
  unsure: boolean;
}

export interface Person {
  id: string;
  name: string;
  guest: boolean;
  /** Milliseconds since 1970: when we first saw them inside this time. */
  since: number;
}

/** Who is inside a running room. A room without an entry does not run. */
export interface Presence {
  roomId: string;
  accountId: string;
  people: Person[];
}

/** A visit that was told of: guests who wait in one room, from the first until a host comes or the last leaves. */
export interface Visit {
  roomId: string;
  /** Milliseconds since 1970. */
  since: number;
  /** Names in the notification that stands now. */
  told: string[];
}

/** How things stand with one account, for popup and badge. */
export interface Status {
  accountId: string;
  /** Milliseconds since 1970: when the list of rooms was last complete. */
  syncedAt?: number;
  /** Milliseconds since 1970: when running rooms were last asked for with success. */
  checkedAt?: number;
  /** The last failure, until something works again. */
  error?: EyesonError;
  /** Milliseconds since 1970: no request before this, because Eyeson asked for rest. */
  restUntil?: number;
}

export class Database extends Dexie {
  declare accounts: EntityTable<Account, 'id'>;
  declare rooms: EntityTable<Room, 'id'>;
  declare creations: EntityTable<Creation, 'id'>;
  declare presence: EntityTable<Presence, 'roomId'>;
  declare visits: EntityTable<Visit, 'roomId'>;
  declare status: EntityTable<Status, 'accountId'>;

  constructor(name = 'permalinks') {
    super(name);
    this.version(1).stores({
      accounts: 'id',
      rooms: 'id, accountId, usedAt, deleteAt',
      creations: 'id',
      presence: 'roomId',
      visits: 'roomId',
      status: 'accountId',
    });
  }
}

/** The one database, in the extension's own origin: background, popup and options share it, web pages cannot reach it. */
export const db = new Database();
