import type { Core } from './core.ts';
import type { Room } from './model.ts';
import { ApiError } from './reply.ts';

/**
 * Parses `expires_at`.
 * @returns milliseconds since 1970, null for no expiry, undefined if it was not sent. Throws 400 for an
 * invalid time.
 */
export function readExpiry(value: unknown): number | null | undefined {
  if (value === undefined) return undefined;
  if (value === null || value === '') return null;
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw new ApiError(400, 'expires_at is invalid');
  return time;
}

/** Whether a permalink has expired. */
export const hasExpired = ({ clock }: Core, { expiresAt }: Room): boolean =>
  expiresAt !== null && expiresAt <= clock.now();
