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

interface Run {
  accountId: string;
  result: Promise<Result<void>>;
  stop: AbortController;
}

/** By the key: a list that came by another one is another team's. */
const running = new Map<string, Run>();

/**
 * Brings this computer's rooms in line with Eyeson's, page by page: rooms are there as soon as their page is. It goes
 * on where one stopped before its end, because the worker died or Eyeson asked for a rest. Asked again while it runs,
 * it answers with the run under way.
 */
export function sync(account: Account): Promise<Result<void>> {
  const under = running.get(account.key);
  if (under) return under.result;
  const stop = new AbortController();
  const result = syncOnce(account, stop.signal).finally(() => running.delete(account.key));
  running.set(account.key, { accountId: account.id, result, stop });
  return result;
}

/** A sync that has seen everything up to now: one under way may have read its pages already. */
export async function syncFromNow(account: Account): Promise<Result<void>> {
  await running.get(account.key)?.result;
  return sync(account);
}

/** Stops the syncs of all teams where they are. They go on when the host wants it, or begin anew some time later. */
export async function stopSyncs(): Promise<void> {
  for (const { stop } of running.values()) stop.abort();
  await Promise.all([...running.values()].map(({ result }) => result));
  for (const accountId of await db.accounts.toCollection().primaryKeys()) {
    const progress = await readProgress(accountId);
    if (progress) await saveProgress(accountId, { ...progress, stopped: true });
  }
}

/** Stops them and forgets how far they had come: what they had read is lost. */
export async function restartSyncs(): Promise<void> {
  for (const { stop } of running.values()) stop.abort();
  await Promise.all([...running.values()].map(({ result }) => result.catch(() => undefined)));
  await clearAllProgress();
}

async function syncOnce(account: Account, signal: AbortSignal): Promise<Result<void>> {
  const eyeson = eyesonOf(account);
  const begun = await readProgress(account.id);
  if (!begun) await clearProgress(account.id);
  let progress = begun ?? firstCursor(Date.now());
  const listed = await readListed(account.id, progress);
  for (;;) {
    const askedAt = Date.now();
    const page = await eyeson
      .listPermalinks({ page: progress.page, limit: 100 }, signal)
      .catch(unlessStopped);
    if (!page) return ok(undefined);
    if (!page.ok) {
      const restUntil = await noteFailure(account.id, page.error);
      if (progress.reads > 0) await saveProgress(account.id, { ...progress, restUntil });
      return page;
    }
    if (!(await upsertRooms(account, page.value.items, askedAt))) break;
    const next = advanceCursor(progress, page.value, listed);
    progress = next.progress;
    if (next.isOver) {
      await pruneRemoved(account, listed, progress);
      await reconcileCreations(account, page.value.serverTime);
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
