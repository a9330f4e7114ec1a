import type { AppError, Result } from '../../errors/errors.ts';

/** Two retries. What has not passed within a few seconds is returned, since somebody may be waiting. */
const MAX_RETRIES = 2;
const FIRST_PAUSE_MS = 400;
/** Seconds. A longer wait requested by Eyeson is left to the caller. */
const MAX_WAIT = 5;

/** The timing of retries, replaceable in tests. */
export interface Pacing {
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** A number from 0 to 1. */
  random: () => number;
}

/**
 * Runs an attempt, and repeats it up to twice after a pause if its error may be temporary: `offline`, `server` or
 * `rate-limited`. Only for idempotent requests.
 */
export async function withRetries<T>(
  attempt: () => Promise<Result<T>>,
  { wait, random }: Pacing,
  signal?: AbortSignal,
): Promise<Result<T>> {
  for (let done = 0; ; done++) {
    const result = await attempt();
    if (result.ok || done === MAX_RETRIES) return result;
    const seconds = waitBefore(result.error);
    if (seconds === undefined || seconds > MAX_WAIT) return result;
    // Jitter, so that many computers that failed together do not retry together.
    await wait(seconds * 1000 + FIRST_PAUSE_MS * 3 ** done * (0.5 + random() / 2), signal);
  }
}

/**
 * Seconds that Eyeson asks to wait before a retry; undefined for an error that is not retried. A timeout is not: the
 * attempt has taken long enough.
 */
function waitBefore(error: AppError): number | undefined {
  switch (error.kind) {
    case 'offline':
      return 0;
    case 'server':
    case 'rate-limited':
      return error.retryAfter ?? 0;
    default:
      return undefined;
  }
}

/** Eyeson's clock from the `Date` header, in ms since 1970; undefined if it is missing or invalid. */
export function serverTime(headers: Headers): number | undefined {
  const time = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** Seconds. Longer waits are shortened: an error in the header must not stop the extension for days. */
const MAX_RETRY_AFTER = 3600;

/**
 * Whole seconds to wait by the `Retry-After` header (seconds or an HTTP date), at most an hour; undefined if it is
 * missing or invalid. A date is compared with the `Date` header, since the local clock may be wrong.
 */
export function retryAfter(headers: Headers): number | undefined {
  const text = headers.get('Retry-After')?.trim();
  if (!text) return undefined;
  const now = serverTime(headers) ?? Date.now();
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER);
}

/** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    if (signal?.aborted) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
  });
}
