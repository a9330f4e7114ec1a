import type { Account, Status } from '../../lib/shared/database/database.ts';
import { isKeyProblem } from '../../lib/shared/errors/classify.ts';
import type { AppError, ErrorKind } from '../../lib/shared/errors/errors.ts';

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

/**
 * The state of the connection to Eyeson for one team. `no-key`: there is no team. `no-access`: the browser does not let
 * the extension reach Eyeson. `offline`: requests fail for another reason, which passes by itself. `stale`: no request
 * has failed, but none has succeeded for a while either.
 */
export type TeamState = 'ok' | 'no-key' | 'bad-key' | 'locked' | 'no-access' | 'offline' | 'stale';

const states: Partial<Record<ErrorKind, TeamState>> = {
  'bad-key': 'bad-key',
  'key-locked': 'locked',
  'no-access': 'no-access',
};

/** After this time without a successful request, in milliseconds, nobody knows whether guests wait. */
const STALE_MS = 2 * 60_000;

/** @returns the state of a team; undefined `account` means that there is none. @param now milliseconds since 1970 */
export function teamState(
  account: Account | undefined,
  { error, checkedAt }: { error?: AppError | undefined; checkedAt?: number | undefined },
  now = Date.now(),
): TeamState {
  if (!account) return 'no-key';
  if (error) return states[error.kind] ?? 'offline';
  return checkedAt !== undefined && now - checkedAt <= STALE_MS ? 'ok' : 'stale';
}
