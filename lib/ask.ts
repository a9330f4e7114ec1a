import { browser } from 'wxt/browser';
import { fail } from './eyeson/errors.ts';
import type { Answer, Data, Protocol } from './messages.ts';

/**
 * Asks the background. Never rejects: a background that cannot be reached, as after an update of the extension
 * under an open page, is the error `updated`.
 *
 * Speaks the wire format of `@webext-core/messaging`, which answers: its own sender would fill a fifth of what a
 * content script may weigh.
 */
export async function ask<K extends keyof Protocol>(type: K, ...[data]: Data<K>): Promise<Answer<K>> {
  try {
    const reply: { res?: Answer<K> } | undefined = await browser.runtime.sendMessage({
      id: 0,
      type,
      data,
      timestamp: Date.now(),
    });
    return reply?.res ?? fail({ kind: 'updated' });
  } catch {
    return fail({ kind: 'updated' });
  }
}
