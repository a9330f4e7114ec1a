import type { AppError } from '../../shared/errors/errors.ts';
import { db, type Status } from '../../shared/database/database.ts';

const MINUTE = 60_000;

/** Notes that Eyeson answered: the error and the rest that it asked for are over. Nothing, of a team that was forgotten meanwhile. */
export async function noteSuccess(accountId: string, news: Partial<Status>): Promise<void> {
  await db.transaction('rw', db.status, db.accounts, async () => {
    if (!(await isThere(accountId))) return;
    const {
      error: _,
      failures: __,
      restFrom: ___,
      restUntil: ____,
      ...kept
    } = (await db.status.get(accountId)) ?? {};
    await db.status.put({ ...kept, ...news, accountId });
  });
}

/**
 * Notes a failure, and how long to rest: what Eyeson asked for, else from half a minute on twice as long each time, up
 * to ten minutes. Where the browser itself says that there is no network, trying costs nobody anything.
 * @returns when the rest is over, in milliseconds since 1970
 */
export function noteFailure(accountId: string, error: AppError): Promise<number> {
  return db.transaction('rw', db.status, db.accounts, async () => {
    const before = await db.status.get(accountId);
    const failures = (before?.failures ?? 0) + 1;
    const asked = 'retryAfter' in error ? (error.retryAfter ?? 0) * 1000 : 0;
    const isUnplugged = error.kind === 'offline' && !navigator.onLine;
    const rest = isUnplugged ? 0 : Math.max(asked, Math.min(2 ** (failures - 2), 10) * MINUTE);
    const restFrom = Date.now();
    const restUntil = restFrom + rest;
    if (await isThere(accountId))
      await db.status.put({ ...before, accountId, error, failures, restFrom, restUntil });
    return restUntil;
  });
}

const isThere = async (accountId: string) => (await db.accounts.get(accountId)) !== undefined;

/** Whether Eyeson is to be left in peace now. Before the rest began there is none: the clock was set back since. */
export const isResting = ({ restFrom = 0, restUntil = 0 }: Partial<Status>, now = Date.now()): boolean =>
  restFrom <= now && now < restUntil;
