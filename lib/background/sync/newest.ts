import { ok, type Result } from '../../shared/errors/errors.ts';
import type { Permalink, PermalinkPage } from '../../shared/eyeson/types.ts';
import { eyesonOf } from '../teams/connect.ts';
import type { Account } from '../../shared/database/database.ts';
import { reconcileCreations } from './reconcile-creations.ts';
import { upsertRooms } from './upsert.ts';

/** Above this number of further pages a complete sync is the better choice. */
const MAX_FURTHER_PAGES = 4;

/** The result of fetching the most recently created rooms. */
export interface Newest {
  /** The number of all rooms of the account at Eyeson. */
  total: number;
  /** Whether every room that was created since the requested time is stored now. */
  isComplete: boolean;
}

/**
 * Fetches and stores the most recently created rooms, in one or two requests for any number of rooms. The order of the
 * list is not documented; it is inferred from the first page.
 * @param since returns how far back to read, given Eyeson's clock if the response contains it; both in milliseconds
 * since 1970. By default one page of the newest rooms is read
 */
export async function fetchRecent(
  account: Account,
  since: (serverTime?: number) => number = () => Infinity,
): Promise<Result<Newest>> {
  const first = await readPage(account, 1);
  if (!first.ok) return first;
  const { total, serverTime } = first.value;
  const further = furtherPages(first.value);
  let oldest = further?.isNewestFirst ? oldestOf(first.value.items) : Infinity;
  const pages = further?.pages ?? [];
  for (const page of pages) {
    if (oldest < since(serverTime)) break;
    const next = await readPage(account, page);
    if (!next.ok) return next;
    oldest = page === further?.last ? -Infinity : oldestOf(next.value.items);
  }
  await reconcileCreations(account, serverTime);
  return ok({
    total,
    isComplete: further !== undefined && (pages.length === 0 || oldest < since(serverTime)),
  });
}

async function readPage(account: Account, page: number): Promise<Result<PermalinkPage>> {
  const requestedAt = Date.now();
  const reply = await eyesonOf(account).listPermalinks({ page, limit: 100 });
  if (reply.ok) await upsertRooms(account, reply.value.items, requestedAt);
  return reply;
}

/**
 * @returns the next pages after the first, those with the newest rooms first, and the last page of the whole list in
 * this order; undefined if the first page shows no order
 */
function furtherPages({
  items,
  unreadable,
  total,
}: PermalinkPage): { isNewestFirst: boolean; pages: number[]; last?: number } | undefined {
  const size = items.length + unreadable;
  if (size >= total) return { isNewestFirst: true, pages: [] };
  // An empty page says nothing of how many there are.
  if (size === 0) return undefined;
  const times = items.map(creationTime);
  const isNewestFirst = isDescending(times);
  if (isNewestFirst === isDescending(times.toReversed())) return undefined;
  const count = Math.ceil(total / size);
  const pages = Array.from({ length: Math.min(count - 1, MAX_FURTHER_PAGES) }, (_, index) =>
    isNewestFirst ? index + 2 : count - index,
  );
  return { isNewestFirst, pages, last: isNewestFirst ? count : 2 };
}

const isDescending = (times: number[]) =>
  times.every((time, index) => !(time > (times[index - 1] ?? Infinity)));

const oldestOf = (items: Permalink[]) => Math.min(...items.map(creationTime));

const creationTime = ({ createdAt }: Permalink) => Date.parse(createdAt);
