import { fail, ok, type Result } from '../errors/errors.ts';

// The Latin-1 characters of a header value, without white space and control characters. Eyeson documents no other format.
const sendable = /^[\u0021-\u007e\u00a1-\u00ff]+$/;

/** How a key stands in a header and between the quotation marks of settings and JSON. */
const HEADER = /^(?:authorization:\s*)?bearer(?:\s+|$)/i;
const QUOTED = /^["'`“„«‘](.*)["'`“”»’]$/s;

/**
 * Takes what belongs to other texts from an API key that was pasted: white space and quotation marks around it, `Bearer`,
 * and invisible characters; and checks that a header can carry the rest. Does not ask Eyeson whether it exists; that does
 * `checkKey`.
 * @returns the key; `invalid` if it is empty or has inner white space, control characters or characters beyond Latin-1
 */
export function cleanKey(text: string): Result<string> {
  const key = text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(HEADER, '')
    .replace(QUOTED, '$1')
    .trim();
  return sendable.test(key) ? ok(key) : fail({ kind: 'invalid' });
}
