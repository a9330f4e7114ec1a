/**
 * Everything that can go wrong between a host's click and its effect. Closed, so that the one function that
 * turns errors into sentences (`lib/explain.ts`) has an answer for each.
 */
export type AppError =
  | { kind: 'offline' }
  | { kind: 'timeout' }
  /** There is no API key yet: nothing was asked of Eyeson. */
  | { kind: 'no-key' }
  | { kind: 'bad-key' }
  | { kind: 'key-locked' }
  | { kind: 'gone' }
  | { kind: 'not-found' }
  /** `retryAfter` in seconds, where Eyeson named it. */
  | { kind: 'rate-limited'; retryAfter?: number }
  /** `retryAfter` in seconds, where Eyeson named it. */
  | { kind: 'server'; status: number; retryAfter?: number }
  | { kind: 'bad-reply' }
  /** `detail`: Eyeson's own words. Show as text, never as markup. */
  | { kind: 'invalid'; detail?: string }
  /** The browser refuses to keep data: the disk is full, or the profile forbids it. */
  | { kind: 'storage' }
  /** The host has taken the extension's permission to reach Eyeson back, or never gave it. */
  | { kind: 'no-access' }
  /** This page's script has outlived the extension that put it there. */
  | { kind: 'updated' };

export type ErrorKind = AppError['kind'];

/** What every fallible call in this project comes to; nothing throws for what can be expected. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (error: AppError): Result<never> => ({ ok: false, error });
