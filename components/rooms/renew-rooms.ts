import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { concernsAllRooms } from '../../lib/shared/errors/classify.ts';
import type { AppError, Result } from '../../lib/shared/errors/errors.ts';
import { wait } from '../../lib/shared/eyeson/http/retry.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { mapLimit } from '../../lib/shared/concurrency.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { dismissToast, showToast } from '../state/toast.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

/** Number of concurrent requests. */
const CONCURRENCY = 4;
/** Pause in seconds if Eyeson limits the rate without a `Retry-After`. */
const DEFAULT_PAUSE_S = 30;

/** Progress of a renewal started by this page. */
export interface Renewal {
  done: number;
  total: number;
  /** Stops it after the current requests. */
  stop: () => void;
}

const current = signal<Renewal>();

/** The running renewal; undefined if there is none. */
export const renewal: ReadonlySignal<Renewal | undefined> = current;

/**
 * Sets the expiry of many rooms with limited concurrency, and pauses when Eyeson limits the rate. Reports
 * the number of renewed rooms by a toast and, if some failed, the reason with a retry for the rest. Closing
 * the page asks for confirmation and keeps what is done.
 * @param expiresAt ISO 8601; null for no expiry
 */
export async function renewRooms(rooms: Pick<Room, 'id'>[], expiresAt: string | null): Promise<void> {
  const stopped = new AbortController();
  const finished = new AbortController();
  const remaining = new Map(rooms.map((room) => [room.id, room]));
  let problem: AppError | undefined;
  const show = () => {
    const done = rooms.length - remaining.size;
    current.value = { done, total: rooms.length, stop: () => stopped.abort() };
  };
  show();
  addEventListener('beforeunload', warnBeforeUnload, { signal: finished.signal });
  await mapLimit(
    rooms,
    CONCURRENCY,
    async ({ id }) => {
      const result = await retryWhenRateLimited(() => renew(id, expiresAt), stopped.signal);
      if (result.ok) remaining.delete(id);
      else {
        problem ??= result.error;
        if (concernsAllRooms(result.error)) stopped.abort();
      }
      show();
    },
    stopped.signal,
  );
  finished.abort();
  current.value = undefined;
  showResult(
    rooms.length - remaining.size,
    problem && { problem, remaining: [...remaining.values()], expiresAt },
  );
}

const warnBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();

const renew = (roomId: string, expiresAt: string | null) =>
  sendMessage('room.update', { roomId, changes: { expiresAt } });

/** Runs a task and repeats it after a pause while it fails by rate limiting, until `signal` is aborted. */
async function retryWhenRateLimited(
  task: () => Promise<Result<unknown>>,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  for (;;) {
    const result = await task();
    if (result.ok || result.error.kind !== 'rate-limited') return result;
    const { retryAfter = DEFAULT_PAUSE_S } = result.error;
    await wait(retryAfter * 1000, signal).catch(() => undefined);
    if (signal.aborted) return result;
  }
}

interface Unfinished {
  /** The first error. */
  problem: AppError;
  /** Rooms that were not renewed. */
  remaining: Pick<Room, 'id'>[];
  /** ISO 8601; null for no expiry. */
  expiresAt: string | null;
}

function showResult(done: number, unfinished: Unfinished | undefined): void {
  const renewed = i18n.plural('table.renewed', done);
  if (!unfinished || unfinished.problem.kind === 'rate-limited') return showToast({ text: renewed });
  const retry = () => {
    dismissToast();
    reportErrors(renewRooms(unfinished.remaining, unfinished.expiresAt));
  };
  const failed = i18n.plural('table.notRenewed', unfinished.remaining.length);
  showToast({ text: `${failed} ${explain(unfinished.problem)}`, failed: true, retry });
}
