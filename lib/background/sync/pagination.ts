import type { PermalinkPage } from '../../shared/eyeson/types.ts';
import type { Progress } from '../../shared/rooms/sync-progress.ts';

/** A list that does not end by then is wrong. */
const MAX_PAGES = 200;

/** @returns the progress of a sync that has read no page yet. @param now milliseconds since 1970 */
export const firstCursor = (now: number): Progress => ({
  begunAt: now,
  at: now,
  page: 1,
  reads: 0,
  size: 0,
  done: 0,
  total: 0,
  unreadable: 0,
  steady: true,
});

/**
 * Advances a sync by one page. It does not depend on the server's maximum of `limit`, on the order of the list, or on
 * the list staying the same: the sync is over at a page that is the last by its position and either contains no new
 * room or completes the list.
 * @param before the progress before this page
 * @param listed the ids of all rooms on the pages so far; those of this page are added
 * @returns the progress after this page, and whether the sync is over
 */
export function advanceCursor(
  before: Progress,
  { items, total, unreadable, serverTime }: PermalinkPage,
  listed: Set<string>,
): { progress: Progress; isOver: boolean } {
  const isFirst = before.reads === 0;
  for (const { id } of items) listed.add(id);
  const hasNew = listed.size > before.done || unreadable > 0;
  const size = Math.max(before.size, items.length + unreadable);
  const startTime = isFirst ? serverTime : before.serverTime;
  const isCreatedSinceStart = ({ createdAt }: { createdAt: string }) =>
    !(Date.parse(createdAt) < (startTime ?? -Infinity));
  // When rooms are deleted, later ones move up, perhaps onto pages that were read already: go back that far.
  const removed = isFirst ? 0 : Math.max(0, before.total - total);
  const progress: Progress = {
    begunAt: before.begunAt,
    at: Date.now(),
    page: removed > 0 ? Math.max(1, before.page - Math.ceil(removed / size)) : before.page + 1,
    reads: before.reads + 1,
    size,
    done: listed.size,
    total,
    unreadable: before.unreadable + unreadable,
    steady: before.steady && (isFirst || total === before.total) && !items.some(isCreatedSinceStart),
    ...(startTime !== undefined && { serverTime: startTime }),
  };
  const isLastPage = before.page * size >= total;
  const isComplete = listed.size + progress.unreadable >= total;
  const isEmpty = items.length + unreadable === 0;
  if (progress.reads >= MAX_PAGES)
    return { progress: { ...progress, steady: false, endless: true }, isOver: true };
  return { progress, isOver: removed === 0 && (isEmpty || (isLastPage && (isComplete || !hasNew))) };
}
