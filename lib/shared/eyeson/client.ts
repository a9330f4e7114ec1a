import { account } from './endpoints/account.ts';
import { createApi } from './http/request.ts';
import { hosts } from './endpoints/permalinks.ts';
import { meetings } from './endpoints/meetings.ts';
import { permalinks } from './endpoints/permalinks.ts';
import type { RequestOptions } from './http/request.ts';
import { rooms } from './endpoints/meetings.ts';

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
