import type { Eyeson } from '../eyeson/client.ts';
import { ok, type Result } from '../eyeson/errors.ts';
import type { Permalink } from '../eyeson/types.ts';

export interface Listing {
  items: Permalink[];
  /**
   * False when the pages did not add up, because something changed meanwhile or an item could not be read: then what
   * is missing need not be deleted.
   */
  complete: boolean;
  /** Eyeson's clock at the last page, in milliseconds since 1970, where it was told. */
  serverTime?: number;
}

/**
 * Reads all pages of the list, whatever the server's cap on `limit` and whatever its order: it goes on until as
 * many different permalinks have come as the server says there are, or a page brings nothing new.
 */
export async function listAll(eyeson: Eyeson, signal?: AbortSignal): Promise<Result<Listing>> {
  const found = new Map<string, Permalink>();
  let unreadable = 0;
  for (let page = 1; ; page++) {
    const reply = await eyeson.listPermalinks({ page, limit: 100 }, signal);
    if (!reply.ok) return reply;
    const { items, total, serverTime } = reply.value;
    const before = found.size;
    unreadable += reply.value.unreadable;
    for (const item of items) found.set(item.id, item);
    const isNews = found.size > before || reply.value.unreadable > 0;
    if (found.size + unreadable >= total || !isNews) {
      const complete = found.size === total;
      return ok({ items: [...found.values()], complete, ...(serverTime !== undefined && { serverTime }) });
    }
  }
}
