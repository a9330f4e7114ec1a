import type { AppError } from '../errors/errors.ts';
import type { Options } from '../eyeson/types.ts';
import type { Changeset } from './changes.ts';
import type { CoHost, Reminder, Room } from './tables.ts';

// The rows of unfinished work, and of what became of rooms.

/** A started creation of a room. It is stored so that a terminated worker or a repeated request creates exactly one room. */
export interface PendingCreation {
  /** Assigned by the caller; a request with the same id is the same creation. */
  id: string;
  accountId: string;
  name: string;
  /** ISO 8601; the requested expiry. */
  expiresAt?: string;
  /** The id of the requested preset. */
  preset?: string;
  /** The request's body except the name. Every retry sends the same, even if the settings have changed. */
  sent?: CreateOptions;
  /** Milliseconds since 1970. */
  begunAt: number;
  /**
   * `sent`: the request is running, or its worker was terminated. `unsure`: the request failed, but the room may
   * exist. `made`: the room exists.
   */
  state: 'sent' | 'unsure' | 'made';
  roomId?: string;
  /** Set if a second room of the same request was deleted. No other one is. */
  twinDeleted?: true;
}

/** The body of a request that creates a room, except its name. */
export interface CreateOptions {
  options: Options;
  /** ISO 8601; the meeting cannot be started after this time. */
  expiresAt?: string;
}

/** A started update of a room's options. It is stored until the update is known to have reset no other option. */
export interface PendingUpdate {
  roomId: string;
  accountId: string;
  /** All options before the update. */
  before: Options;
  /** The options in the request. */
  asked: Options;
}

/** A started addition of a co-host. It is stored until Eyeson has returned the co-host's link or refused the request. */
export interface PendingCoHost {
  roomId: string;
  accountId: string;
  name: string;
  /** The id in every request for this co-host: `userId`, or a generated UUID. */
  id: string;
  /** As in {@link CoHost}. */
  userId?: string;
}

/** The remaining steps of an import, or of undoing one: those that a database transaction cannot contain. */
export interface PendingImport {
  id: 'import';
  /** Values to write to `storage.sync`, by name; null removes the setting. */
  settings: Record<string, unknown>;
  /** Ids of the accounts to disconnect. */
  forget: string[];
  /** The complete changeset: if the steps fail at a later start, it is undone. */
  changeset?: Changeset;
}

/** A deletion that failed, until the host tries again or dismisses it. The room still exists. */
export interface FailedDeletion {
  roomId: string;
  accountId: string;
  error: AppError;
}

/** A room that was deleted here recently. It keeps a running sync from storing the room again. */
export interface Tombstone {
  roomId: string;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * A room that Eyeson does not list any more, with all rows that Eyeson cannot return a second time. They are given back
 * if its id returns. The host's own deletion writes none.
 */
export interface VanishedRoom {
  roomId: string;
  accountId: string;
  /** Milliseconds since 1970: when the room was removed here. */
  at: number;
  room: Room;
  coHosts: CoHost[];
  /** The reminders. */
  plans: Reminder[];
  additions: PendingCoHost[];
  changes: PendingUpdate[];
}

/** A room that may be a duplicate of another: the host decides whether to delete one of them. */
export interface Twin {
  /** The room that was found later. */
  roomId: string;
  /** The room that the host was given. */
  keptId: string;
  accountId: string;
  /** Set once the host has said that both rooms are right. */
  dismissed?: true;
}
