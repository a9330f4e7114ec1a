import { browser } from 'wxt/browser';
import { fail } from '../errors/errors.ts';
import type { ResponseOf, RequestOf, Protocol } from './protocol.ts';

/** What would be done twice if it were asked twice; all else the background takes for one and the same. */
const NOT_IDEMPOTENT = new Set<keyof Protocol>(['meeting.open', 'meeting.sendMessage']);

/**
 * Asks the background. Never rejects: a background that cannot be reached, as after an update of the extension
 * under an open page, is the error `updated`. A worker that dies under the question is asked again.
 *
 * Speaks the wire format of `@webext-core/messaging`, which answers: its own sender would fill a fifth of what a
 * content script may weigh.
 */
export async function sendMessage<K extends keyof Protocol>(
  type: K,
  ...[data]: RequestOf<K>
): Promise<ResponseOf<K>> {
  for (const isLast of NOT_IDEMPOTENT.has(type) ? [true] : [false, true]) {
    try {
      const message = { id: 0, type, data, timestamp: Date.now() };
      const reply: { res?: ResponseOf<K> } | undefined = await browser.runtime.sendMessage(message);
      if (reply?.res) return reply.res;
    } catch {
      if (isLast) break;
    }
  }
  // Without an id this script has outlived the extension. Else a worker died, and whether it was done nobody knows.
  return fail({ kind: NOT_IDEMPOTENT.has(type) && browser.runtime.id ? 'timeout' : 'updated' });
}
