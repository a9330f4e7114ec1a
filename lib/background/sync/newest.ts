import { ok, type Result } from '../../shared/errors/errors.ts';
import type { Permalink, PermalinkPage } from '../../shared/eyeson/types.ts';
import { eyesonOf } from '../teams/connect.ts';
import type { Account } from '../../shared/database/database.ts';
import { reconcileCreations } from './reconcile-creations.ts';
import { upsertRooms } from './upsert.ts';

/** Who looks further back than so many pages does better with a whole sync. */
const MOST_PAGES = 4;

/** What a look at the list's young end tells. */
export interface Newest {
  /** How many rooms Eyeson has in all. */
  total: number;
  /** Every room is here that was made since the wanted time. */
  isComplete: boolean;
}

/**
 * Brings in the rooms that were made last, for a request or two however many there are, where the order of the list
 * shows at which of its ends they are.
 * @param since says how far back, given Eyeson's clock where it is told; both in milliseconds since 1970. Without it,
 * one page of the youngest is enough
 */
export async function fetchRecent(
  account: Account,
  since: (serverTime?: number) => number = () => Infinity,
): Promise<Result<Newest>> {
  const first = await readPage(account, 1);
  if (!first.ok) return first;
  const { total, serverTime } = first.value;
  const further = furtherPages(first.value);
  let reached = further?.isYoungFirst ? oldestOf(first.value.items) : Infinity;
  const pages = further?.pages ?? [];
  for (const page of pages.slice(0, MOST_PAGES)) {
    if (reached < since(serverTime)) break;
    const next = await readPage(account, page);
    if (!next.ok) return next;
    reached = page === pages.at(-1) ? -Infinity : oldestOf(next.value.items);
  }
  await reconcileCreations(account, serverTime);
  return ok({
    total,
    isComplete: further !== undefined && (pages.length === 0 || reached < since(serverTime)),
  });
}

async function readPage(account: Account, page: number): Promise<Result<PermalinkPage>> {
  const askedAt = Date.now();
  const reply = await eyesonOf(account).listPermalinks({ page, limit: 100 });
  if (reply.ok) await upsertRooms(account, reply.value.items, askedAt);
  return reply;
}

/** The pages after the first, those with the youngest rooms before the others; undefined where that cannot be told. */
function furtherPages({
  items,
  unreadable,
  total,
}: PermalinkPage): { isYoungFirst: boolean; pages: number[] } | undefined {
  const size = items.length + unreadable;
  if (size >= total) return { isYoungFirst: true, pages: [] };
  const times = items.map(madeAt);
  const isYoungFirst = isFalling(times);
  if (isYoungFirst === isFalling(times.toReversed())) return undefined;
  const pages = Array.from({ length: Math.ceil(total / size) - 1 }, (_, index) => index + 2);
  return { isYoungFirst, pages: isYoungFirst ? pages : pages.toReversed() };
}

const isFalling = (times: number[]) => times.every((time, index) => !(time > (times[index - 1] ?? Infinity)));

const oldestOf = (items: Permalink[]) => Math.min(...items.map(madeAt));

const madeAt = ({ createdAt }: Permalink) => Date.parse(createdAt);
