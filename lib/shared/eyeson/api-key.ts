import { fail, ok, type Result } from '../errors/errors.ts';

// The Latin-1 characters of a header value, without white space and control characters. Eyeson documents no other format.
const sendable = /^[\u0021-\u007e\u00a1-\u00ff]+$/;

/**
 * Trims an API key that was pasted, and checks that a header can carry it. Does not ask Eyeson whether it exists; that
 * does `checkKey`.
 * @returns the key; `invalid` if it is empty or has inner white space, control characters or characters beyond Latin-1
 */
export function cleanKey(text: string): Result<string> {
  const key = text.trim();
  return sendable.test(key) ? ok(key) : fail({ kind: 'invalid' });
}
