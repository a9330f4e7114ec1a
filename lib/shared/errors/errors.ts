/**
 * Every expected error of the extension. The union is closed, so that `explain` (`explain.ts`) has a sentence for
 * each kind.
 */
export type AppError =
  /** The request reached no server. */
  | { kind: 'offline' }
  /** The server did not answer in time. */
  | { kind: 'timeout' }
  /** No API key is stored; no request was sent. */
  | { kind: 'no-key' }
  /** Eyeson does not accept the API key. */
  | { kind: 'bad-key' }
  /** Eyeson has locked the API key. */
  | { kind: 'key-locked' }
  /** The object existed and does not exist any more. */
  | { kind: 'gone' }
  /** The room's link has expired, and nobody can start its meeting. `at`: milliseconds since 1970. */
  | { kind: 'expired'; at: number }
  /** The meeting is not running, or no longer. */
  | { kind: 'meeting-over' }
  /** The object does not exist. */
  | { kind: 'not-found' }
  /** Too many requests. `retryAfter`: seconds, if Eyeson sent the header. */
  | { kind: 'rate-limited'; retryAfter?: number }
  /** A page has asked for more rooms or meetings in a minute than a host does; nothing was done. */
  | { kind: 'too-many' }
  /** `status`: the HTTP status. `retryAfter`: seconds, if Eyeson sent the header. */
  | { kind: 'server'; status: number; retryAfter?: number }
  /** The response does not have the expected shape. */
  | { kind: 'bad-reply' }
  /** The input is not valid. `detail`: Eyeson's own message; show it as text, never as markup. */
  | { kind: 'invalid'; detail?: string }
  /** The time of a reminder is over. */
  | { kind: 'past' }
  /** The time of a reminder is so far ahead that its year must be a slip. */
  | { kind: 'too-far' }
  /** The room has as many reminders as it can have. */
  | { kind: 'reminders-full' }
  /** The browser refuses to store data: the disk is full, or the profile forbids it. */
  | { kind: 'storage' }
  /** `storage.sync` refuses an item of this length. */
  | { kind: 'sync-too-long' }
  /** `storage.sync` is full. */
  | { kind: 'sync-full' }
  /** `storage.sync` has been written to too often. */
  | { kind: 'sync-too-often' }
  /** The host permission for Eyeson was revoked or never granted. */
  | { kind: 'no-access' }
  /** The extension was updated or removed after it injected this content script. */
  | { kind: 'updated' };

/** The discriminator of {@link AppError}. */
export type ErrorKind = AppError['kind'];

/** The result of a call that can fail. Expected errors are returned; only unexpected ones are thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** A successful result. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failed result. */
export const fail = (error: AppError): Result<never> => ({ ok: false, error });
