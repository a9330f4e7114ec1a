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
  ...data: RequestOf<K>
): Promise<ResponseOf<K>> {
  if (!NOT_IDEMPOTENT.has(type)) return sendIdempotent(type, ...data);
  // Without an id this script has outlived the extension.
  return (await sendOnce(type, ...data)) ?? fail({ kind: browser.runtime.id ? 'timeout' : 'updated' });
}

/** As `sendMessage`, for requests that are safe to repeat: all that the resident scripts send. */
export async function sendIdempotent<K extends keyof Protocol>(
  type: K,
  ...data: RequestOf<K>
): Promise<ResponseOf<K>> {
  return (await sendOnce(type, ...data)) ?? (await sendOnce(type, ...data)) ?? fail({ kind: 'updated' });
}

/** @returns undefined if the worker has died, or cannot be reached */
async function sendOnce<K extends keyof Protocol>(
  type: K,
  ...[data]: RequestOf<K>
): Promise<ResponseOf<K> | undefined> {
  try {
    return await browser.runtime.sendMessage({ type, data });
  } catch {
    return undefined;
  }
}
