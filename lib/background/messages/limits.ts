import { browser } from '../../shared/browser/api.ts';
import { withLock } from '../../shared/concurrency.ts';
import type { Sender } from '../../shared/messaging/protocol.ts';
import { isTrustedSender } from './sender.ts';

const WINDOW_MS = 60_000;

/** How often the content scripts of one tab may do what costs or creates something, or ask whether a word is a secret, in each minute. */
const limits = { creation: 10, start: 5, reminder: 10, lookup: 60, words: 60 };

interface Act {
  /** The tab and the kind of act. */
  key: string;
  id: string;
  /** Ms since 1970. */
  at: number;
}

/**
 * Whether a content script may do this now, and counts it if so. Own pages may always. The count is in
 * `storage.session`, so that it outlives the worker.
 * @param id identifies the act: one that is tried again counts once
 */
export async function isWithinLimit(
  kind: keyof typeof limits,
  sender: Sender,
  id: string = crypto.randomUUID(),
): Promise<boolean> {
  if (isTrustedSender(sender)) return true;
  const key = `${kind} in ${sender.tab?.id}`;
  return withLock('limits', async () => {
    const { session } = browser.storage;
    const now = Date.now();
    const stored = await session.get('acts');
    const acts = ((stored.acts ?? []) as Act[]).filter(({ at }) => Math.abs(now - at) < WINDOW_MS);
    const own = acts.filter((act) => act.key === key);
    if (own.some((act) => act.id === id)) return true;
    if (own.length >= limits[kind]) return false;
    await session.set({ acts: [...acts, { key, id, at: now }] });
    return true;
  });
}
