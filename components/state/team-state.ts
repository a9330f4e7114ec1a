import type { Account } from '../../lib/shared/database/database.ts';
import type { AppError, ErrorKind } from '../../lib/shared/errors/errors.ts';

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
