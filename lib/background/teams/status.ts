import type { AppError } from '../../shared/errors/errors.ts';
import { db, type Status } from '../../shared/database/database.ts';

const MINUTE = 60_000;

/** Records a successful request: clears the error and the backoff. Does nothing if the team was disconnected. */
export async function noteSuccess(accountId: string, update: Partial<Status>): Promise<void> {
  await db.transaction('rw', db.status, db.accounts, async () => {
    if (!(await accountExists(accountId))) return;
    const {
      error: _,
      failures: __,
      restFrom: ___,
      restUntil: ____,
      ...kept
    } = (await db.status.get(accountId)) ?? {};
    await db.status.put({ ...kept, ...update, accountId });
  });
}

/**
 * Records a failed request and sets the backoff: it starts at half a minute and doubles up to ten minutes, and lasts at
 * least as long as Eyeson's `Retry-After`. There is none while the browser itself reports that it is offline: a request
 * then reaches no server.
 * @returns the end of the backoff, in milliseconds since 1970
 */
export function noteFailure(accountId: string, error: AppError): Promise<number> {
  return db.transaction('rw', db.status, db.accounts, async () => {
    const before = await db.status.get(accountId);
    const failures = (before?.failures ?? 0) + 1;
    const retryAfterMs = 'retryAfter' in error ? (error.retryAfter ?? 0) * 1000 : 0;
    const hasNoNetwork = error.kind === 'offline' && !navigator.onLine;
    const backoff = hasNoNetwork ? 0 : Math.max(retryAfterMs, Math.min(2 ** (failures - 2), 10) * MINUTE);
    const restFrom = Date.now();
    const restUntil = restFrom + backoff;
    if (await accountExists(accountId))
      await db.status.put({ ...before, accountId, error, failures, restFrom, restUntil });
    return restUntil;
  });
}

const accountExists = async (accountId: string) => (await db.accounts.get(accountId)) !== undefined;

/**
 * Whether the account is in its backoff. A time before the start of the backoff means that the system clock was set
 * back; the backoff is then ignored.
 * @param now milliseconds since 1970
 */
export const isResting = ({ restFrom = 0, restUntil = 0 }: Partial<Status>, now = Date.now()): boolean =>
  restFrom <= now && now < restUntil;
