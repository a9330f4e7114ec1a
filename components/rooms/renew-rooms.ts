import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { AppError, Result } from '../../lib/shared/errors/errors.ts';
import { wait } from '../../lib/shared/eyeson/http/retry.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { mapLimit } from '../../lib/shared/concurrency.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { dismissToast, showToast } from '../state/toast.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

/** Number of concurrent requests. */
const FEW = 4;
/** Pause in seconds if Eyeson limits the rate without a `Retry-After`. */
const PAUSE = 30;

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
  const over = new AbortController();
  const left = new Map(rooms.map((room) => [room.id, room]));
  let problem: AppError | undefined;
  const show = () => {
    const done = rooms.length - left.size;
    current.value = { done, total: rooms.length, stop: () => stopped.abort() };
  };
  show();
  addEventListener('beforeunload', warnBeforeUnload, { signal: over.signal });
  await mapLimit(
    rooms,
    FEW,
    async ({ id }) => {
      const result = await withPauses(() => renew(id, expiresAt), stopped.signal);
      if (result.ok) left.delete(id);
      else {
        problem ??= result.error;
        if (concernsAll(result.error)) stopped.abort();
      }
      show();
    },
    stopped.signal,
  );
  over.abort();
  current.value = undefined;
  tell(rooms.length - left.size, problem && { problem, left: [...left.values()], expiresAt });
}

const warnBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();

const renew = (roomId: string, expiresAt: string | null) =>
  sendMessage('room.update', { roomId, changes: { expiresAt } });

/** Runs a task and repeats it after a pause while it fails by rate limiting, until `signal` is aborted. */
async function withPauses(
  task: () => Promise<Result<unknown>>,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  for (;;) {
    const result = await task();
    if (result.ok || result.error.kind !== 'rate-limited') return result;
    const { retryAfter = PAUSE } = result.error;
    await wait(retryAfter * 1000, signal).catch(() => undefined);
    if (signal.aborted) return result;
  }
}

/** Whether an error of one room will occur for all others too. */
const concernsAll = ({ kind }: AppError) => !['invalid', 'gone', 'not-found', 'rate-limited'].includes(kind);

interface Rest {
  /** The first error. */
  problem: AppError;
  /** Rooms that were not renewed. */
  left: Pick<Room, 'id'>[];
  /** ISO 8601; null for no expiry. */
  expiresAt: string | null;
}

function tell(done: number, rest: Rest | undefined): void {
  const renewed = i18n.t('table.renewed', done);
  if (!rest || rest.problem.kind === 'rate-limited') return showToast({ text: renewed });
  const again = () => {
    dismissToast();
    reportErrors(renewRooms(rest.left, rest.expiresAt));
  };
  const failed = i18n.t('table.notRenewed', rest.left.length);
  showToast({ text: `${failed} ${explain(rest.problem)}`, failed: true, again });
}
