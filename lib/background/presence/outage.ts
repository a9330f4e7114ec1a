import { isPassing } from '../../shared/errors/classify.ts';
import type { AppError, Result } from '../../shared/errors/errors.ts';
import { reportErrors } from '../../shared/errors/report.ts';
import { wait } from '../../shared/eyeson/http/retry.ts';

/** The time between two attempts, in milliseconds. */
const INTERVAL_MS = 3_500;
/** How long the attempts go on, in milliseconds. After that the account's backoff applies. */
const LIMIT_MS = 5 * 60_000;

const running = new Map<string, AbortSignal>();

/**
 * Repeats a request while Eyeson is not reachable, so that what is shown of running meetings is right soon after it is
 * back. An attempt starts even while an earlier one is unanswered: a proxy may have swallowed it. Ends with the first
 * success, with an error that does not go away by itself or names a time to wait, and after five minutes. One series
 * runs per account.
 * @param signal ends the series
 */
export function retryUntilAnswered(
  accountId: string,
  attempt: () => Promise<Result<void>>,
  signal: AbortSignal,
): void {
  if (running.has(accountId) && running.get(accountId)?.aborted === false) return;
  running.set(accountId, signal);
  const series = repeat(attempt, signal).finally(() => {
    if (running.get(accountId) === signal) running.delete(accountId);
  });
  reportErrors(series.catch((error: unknown) => signal.aborted || Promise.reject(error)));
}

async function repeat(attempt: () => Promise<Result<void>>, signal: AbortSignal): Promise<void> {
  const end = new AbortController();
  const any = AbortSignal.any([signal, end.signal]);
  const startedAt = performance.now();
  while (performance.now() - startedAt < LIMIT_MS) {
    await wait(INTERVAL_MS * (0.8 + 0.2 * Math.random()), any).catch(() => undefined);
    if (any.aborted) return;
    const finish = async () => {
      const result = await attempt();
      if (result.ok || !isOutage(result.error)) end.abort();
    };
    reportErrors(finish());
  }
}

/** Whether the error means that Eyeson cannot be reached for the moment, and does not name a time to wait. */
export const isOutage = (error: AppError): boolean =>
  isPassing(error) && error.kind !== 'rate-limited' && !('retryAfter' in error);
