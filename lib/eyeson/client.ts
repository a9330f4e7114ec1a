import { account } from './account.ts';
import { createApi } from './api.ts';
import { hosts } from './hosts.ts';
import { meetings } from './meetings.ts';
import { permalinks } from './permalinks.ts';
import type { RequestOptions } from './request.ts';
import { rooms } from './rooms.ts';

export type EyesonOptions = RequestOptions;

/** Every endpoint of Eyeson that concerns permalinks and their meetings. */
export interface Eyeson
  extends
    ReturnType<typeof account>,
    ReturnType<typeof permalinks>,
    ReturnType<typeof hosts>,
    ReturnType<typeof meetings>,
    ReturnType<typeof rooms> {}

/**
 * A client for one team: `key` is its API key, and may be missing for the calls that need none. Every call comes to
 * a `Result` and rejects only when its signal is aborted, with the signal's reason.
 */
export function createEyeson(options: EyesonOptions = {}): Eyeson {
  const api = createApi(options);
  return { ...account(api), ...permalinks(api), ...hosts(api), ...meetings(api), ...rooms(api) };
}
