import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { concernsAllRooms } from '../../lib/shared/errors/classify.ts';
import type { AppError, Result } from '../../lib/shared/errors/errors.ts';
import { wait } from '../../lib/shared/eyeson/http/retry.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { mapLimit } from '../../lib/shared/concurrency.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { dismissToast, showToast } from '../state/toast.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

/** Requests at the same time. */
const FEW = 4;
/** How long to wait where Eyeson asks for a pause and does not say for how long, in seconds. */
const PAUSE = 30;

/** Rooms that are being renewed by this page. */
export interface Renewal {
  done: number;
  total: number;
  stop: () => void;
}

const current = signal<Renewal>();

/** What is being renewed now, if anything. */
export const renewal: ReadonlySignal<Renewal | undefined> = current;

/**
 * Renews rooms, a few at a time, and waits where Eyeson asks for it. Says how many it were in the end and, where not
 * all, why, with the offer to try the others again. What was renewed when the page is closed stays so; the browser asks
 * before it closes it.
 * @param expiresAt ISO 8601; null for ever
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
        if (concernsAllRooms(result.error)) stopped.abort();
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

/** Does it again as often as Eyeson asks for a pause first, until it is stopped. */
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

interface Rest {
  problem: AppError;
  left: Pick<Room, 'id'>[];
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
