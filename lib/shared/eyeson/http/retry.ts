import { isRetryable } from '../../errors/classify.ts';
import type { AppError, Result } from '../../errors/errors.ts';

/** Eyeson's clock, in milliseconds since 1970, where a reply told it. */
export function serverTime(headers: Headers): number | undefined {
  const time = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** No more than an hour is believed: a slip in that header must not silence the extension for days. */
const longest = 3600;

/**
 * Whole seconds to rest, from `Retry-After` (seconds or an HTTP date); undefined when it is missing or no such thing.
 * A date is held against the reply's own clock, since the one here may be wrong.
 */
export function retryAfter(headers: Headers): number | undefined {
  const text = headers.get('Retry-After')?.trim();
  if (!text) return undefined;
  const now = serverTime(headers) ?? Date.now();
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), longest);
}

/** Two more tries: what does not pass in the seconds that somebody waits for, the caller must know. */
const retries = 2;
const firstPauseMs = 400;
/** Seconds. Eyeson asking for a longer rest is the caller's to obey. */
const longestRest = 5;

export interface Pacing {
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  random: () => number;
}

/** Asks again, at most twice and after a pause, what failed in a way that may pass. Only for what may be done twice. */
export async function withRetries<T>(
  attempt: () => Promise<Result<T>>,
  { wait, random }: Pacing,
  signal?: AbortSignal,
): Promise<Result<T>> {
  for (let done = 0; ; done++) {
    const result = await attempt();
    if (result.ok || done === retries) return result;
    const rest = restBefore(result.error);
    if (rest === undefined || rest > longestRest) return result;
    // Jitter, so that many computers that failed together do not come back together.
    await wait(rest * 1000 + firstPauseMs * 3 ** done * (0.5 + random() / 2), signal);
  }
}

/** Seconds that Eyeson wants us to wait; undefined when it makes no sense to ask again. A time-out was wait enough. */
function restBefore(error: AppError): number | undefined {
  if (!isRetryable(error)) return undefined;
  return 'retryAfter' in error ? (error.retryAfter ?? 0) : 0;
}

/** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
