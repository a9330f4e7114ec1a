import { fail, ok, type Result } from '../errors/errors.ts';

// What a header can carry (Latin-1), without white space and control characters. Eyeson promises no other format.
const sendable = /^[\u0021-\u007e\u00a1-\u00ff]+$/;

/**
 * An API key as it can be sent, from what somebody pasted: trimmed. Empty, with white space or control characters
 * inside, or with characters that no header can carry: `invalid`. Whether Eyeson knows it, `checkKey` tells.
 */
export function cleanKey(text: string): Result<string> {
  const key = text.trim();
  return sendable.test(key) ? ok(key) : fail({ kind: 'invalid' });
}
