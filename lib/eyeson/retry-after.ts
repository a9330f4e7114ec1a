import { serverTime } from './server-time.ts';

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
