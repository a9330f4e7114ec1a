import type { PermalinkPage } from '../../shared/eyeson/types.ts';
import type { Progress } from '../../shared/rooms/sync-progress.ts';

/** A sync that begins. @param now milliseconds since 1970 */
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
 * Reads on, whatever the server's cap on `limit`, whatever its order, and whatever comes and goes meanwhile: until a
 * page is the last by its place in the list, and brings nothing new or completes it.
 * @param listed the ids of all rooms that were listed so far; those of this page are added
 * @returns how far the reading has come now, and whether it is over
 */
export function advanceCursor(
  before: Progress,
  { items, total, unreadable, serverTime }: PermalinkPage,
  listed: Set<string>,
): { progress: Progress; isOver: boolean } {
  const isFirst = before.reads === 0;
  for (const { id } of items) listed.add(id);
  const isNews = listed.size > before.done || unreadable > 0;
  const size = Math.max(before.size, items.length + unreadable);
  const clock = isFirst ? serverTime : before.serverTime;
  const isYoung = ({ createdAt }: { createdAt: string }) => !(Date.parse(createdAt) < (clock ?? -Infinity));
  // Where rooms were deleted, those behind them moved up: perhaps onto pages that were read already.
  const gone = isFirst ? 0 : Math.max(0, before.total - total);
  const progress: Progress = {
    begunAt: before.begunAt,
    at: Date.now(),
    page: gone > 0 ? Math.max(1, before.page - Math.ceil(gone / size)) : before.page + 1,
    reads: before.reads + 1,
    size,
    done: listed.size,
    total,
    unreadable: before.unreadable + unreadable,
    steady: before.steady && (isFirst || total === before.total) && !items.some(isYoung),
    ...(clock !== undefined && { serverTime: clock }),
  };
  const isEnd = before.page * size >= total;
  const isAll = listed.size + progress.unreadable >= total;
  const isEmpty = items.length + unreadable === 0;
  return { progress, isOver: gone === 0 && (isEmpty || (isEnd && (isAll || !isNews))) };
}
