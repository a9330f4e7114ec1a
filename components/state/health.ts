import type { Account, Status } from '../../lib/shared/database/database.ts';
import { isKeyProblem } from '../../lib/shared/errors/classify.ts';
import type { AppError } from '../../lib/shared/errors/errors.ts';

/** Connection status of one team, or of several combined. Times in milliseconds since 1970. */
export interface Health {
  /** Last complete sync of the room list; the oldest of several teams, undefined if any is missing. */
  syncedAt: number | undefined;
  /** Last successful request for running meetings; combined in the same way. */
  checkedAt: number | undefined;
  /** The last error, until a request succeeds. Errors that only the user can fix come first. */
  error: AppError | undefined;
  /** The team that has the error. */
  ofAccount: Account | undefined;
}

/**
 * Combines the status of the given teams.
 * @param all status of all teams; entries of other teams are ignored
 */
export function healthOf(accounts: Account[], all: Status[]): Health {
  const known = accounts.map((account) => ({
    account,
    ...all.find(({ accountId }) => accountId === account.id),
  }));
  const failed = known.filter(({ error }) => error !== undefined);
  const worst = failed.find(({ error }) => error && isKeyProblem(error)) ?? failed[0];
  return {
    syncedAt: oldest(known.map(({ syncedAt }) => syncedAt)),
    checkedAt: oldest(known.map(({ checkedAt }) => checkedAt)),
    error: worst?.error,
    ofAccount: worst?.account,
  };
}

function oldest(times: (number | undefined)[]): number | undefined {
  const defined = times.filter((time) => time !== undefined);
  return defined.length > 0 && defined.length === times.length ? Math.min(...defined) : undefined;
}
