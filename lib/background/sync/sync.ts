import { ok, type Result } from '../../shared/errors/errors.ts';
import { eyesonOf } from '../teams/connect.ts';
import { type Account, db } from '../../shared/database/database.ts';
import { firstCursor, advanceCursor } from './pagination.ts';
import {
  clearAllProgress,
  clearProgress,
  saveProgress,
  readListed,
  readProgress,
} from '../../shared/rooms/sync-progress.ts';
import { reconcileCreations } from './reconcile-creations.ts';
import { noteFailure, noteSuccess } from '../teams/status.ts';
import { pruneRemoved } from './prune.ts';
import { upsertRooms } from './upsert.ts';
import { removeOldVanished } from './vanished.ts';

interface Run {
  result: Promise<Result<void>>;
  stop: AbortController;
}

/** The running syncs by API key: a list that was fetched with another key belongs to another team. */
const running = new Map<string, Run>();

/**
 * Updates the stored rooms of a team from Eyeson, page by page; each page is stored as soon as it arrives. Resumes an
 * unfinished sync, after the end of a worker or a backoff. While a sync with the same key is running, its result is
 * returned. The outcome is recorded in the account's `Status`.
 * @returns the errors of a request to Eyeson; a stopped sync succeeds
 */
export function sync(account: Account): Promise<Result<void>> {
  const current = running.get(account.key);
  if (current) return current.result;
  const stop = new AbortController();
  const result = syncOnce(account, stop.signal).finally(() => running.delete(account.key));
  running.set(account.key, { result, stop });
  return result;
}

/** Runs a sync that starts after the call. A running one is awaited first, because it may have read its pages already. */
export async function syncFromNow(account: Account): Promise<Result<void>> {
  await running.get(account.key)?.result;
  return sync(account);
}

/** Stops the running syncs of all teams and keeps their progress. Only the host's next sync resumes them, within an hour. */
export async function stopSyncs(): Promise<void> {
  for (const { stop } of running.values()) stop.abort();
  await Promise.all([...running.values()].map(({ result }) => result));
  for (const accountId of await db.accounts.toCollection().primaryKeys()) {
    const progress = await readProgress(accountId);
    if (progress) await saveProgress(accountId, { ...progress, stopped: true });
  }
}

/** Stops the running syncs and deletes their progress, so that the next sync of each team starts at the first page. */
export async function restartSyncs(): Promise<void> {
  for (const { stop } of running.values()) stop.abort();
  await Promise.all([...running.values()].map(({ result }) => result.catch(() => undefined)));
  await clearAllProgress();
}

async function syncOnce(account: Account, signal: AbortSignal): Promise<Result<void>> {
  const eyeson = eyesonOf(account);
  const unfinished = await readProgress(account.id);
  if (!unfinished) await clearProgress(account.id);
  let progress = unfinished ?? firstCursor(Date.now());
  const listed = await readListed(account.id, progress);
  for (;;) {
    const requestedAt = Date.now();
    const page = await eyeson
      .listPermalinks({ page: progress.page, limit: 100 }, signal)
      .catch(unlessStopped);
    if (!page) return ok(undefined);
    if (!page.ok) {
      const restUntil = await noteFailure(account.id, page.error);
      if (progress.reads > 0) await saveProgress(account.id, { ...progress, restUntil });
      return page;
    }
    if (!(await upsertRooms(account, page.value.items, requestedAt))) break;
    const next = advanceCursor(progress, page.value, listed);
    progress = next.progress;
    if (next.isOver) {
      if (!progress.endless) await pruneRemoved(account, listed, progress);
      await reconcileCreations(account, page.value.serverTime);
      await removeOldVanished();
      await noteSuccess(account.id, { syncedAt: Date.now(), unreadable: progress.unreadable });
      break;
    }
    if (signal.aborted) return ok(undefined);
    await saveProgress(
      account.id,
      progress,
      page.value.items.map(({ id }) => id),
    );
  }
  await clearProgress(account.id);
  return ok(undefined);

  function unlessStopped(error: unknown): void {
    if (!signal.aborted) throw error;
  }
}
