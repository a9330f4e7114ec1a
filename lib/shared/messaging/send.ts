import { browser } from 'wxt/browser';
import { fail } from '../errors/errors.ts';
import type { Protocol, RequestOf, ResponseOf } from './protocol.ts';

/** Requests that must not be carried out twice. All others are idempotent: a second one is safe. */
const NOT_IDEMPOTENT = new Set<keyof Protocol>(['meeting.open', 'meeting.sendMessage']);

/**
 * Sends a request to the background. Never rejects. A request whose worker died is sent once more, unless it must not
 * be carried out twice.
 * @returns the handler's result; `updated` where the background cannot be reached, as after an update of the extension
 * under an open page; `timeout` where nobody knows whether a request was carried out
 */
export async function sendMessage<K extends keyof Protocol>(
  type: K,
  ...[data]: RequestOf<K>
): Promise<ResponseOf<K>> {
  for (const isLast of NOT_IDEMPOTENT.has(type) ? [true] : [false, true]) {
    try {
      const response: ResponseOf<K> | undefined = await browser.runtime.sendMessage({ type, data });
      if (response) return response;
    } catch {
      if (isLast) break;
    }
  }
  // Without an id this script has outlived the extension.
  return fail({ kind: NOT_IDEMPOTENT.has(type) && browser.runtime.id ? 'timeout' : 'updated' });
}
