import type { AppError } from '../../lib/shared/errors/errors.ts';
import type { Account, Status } from '../../lib/shared/database/database.ts';
import { isKeyProblem } from '../../lib/shared/errors/classify.ts';

/** How things stand with one team, or with several together. Times in milliseconds since 1970. */
export interface Health {
  /** When the list of rooms was last complete; of several teams the longest ago, undefined while any is missing. */
  syncedAt: number | undefined;
  /** When running rooms were last asked for with success; likewise. */
  checkedAt: number | undefined;
  /** The last failure, until something works again: one that only the host can mend before others. */
  error: AppError | undefined;
  /** Whose failure it is. */
  ofAccount: Account | undefined;
}

/** Sums up what is known of these teams. */
export function healthOf(accounts: Account[], all: Status[]): Health {
  const known = accounts.map((account) => ({
    account,
    ...all.find(({ accountId }) => accountId === account.id),
  }));
  const failed = known.filter(({ error }) => error !== undefined);
  const worst = failed.find(({ error }) => error && isKeyProblem(error)) ?? failed[0];
  return {
    syncedAt: longestAgo(known.map(({ syncedAt }) => syncedAt)),
    checkedAt: longestAgo(known.map(({ checkedAt }) => checkedAt)),
    error: worst?.error,
    ofAccount: worst?.account,
  };
}

function longestAgo(times: (number | undefined)[]): number | undefined {
  const told = times.filter((time) => time !== undefined);
  return told.length > 0 && told.length === times.length ? Math.min(...told) : undefined;
}
