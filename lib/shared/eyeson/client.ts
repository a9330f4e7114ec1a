import { account } from './endpoints/account.ts';
import { meetings, rooms } from './endpoints/meetings.ts';
import { hosts, permalinks } from './endpoints/permalinks.ts';
import { createApi, type RequestOptions } from './http/request.ts';

export type EyesonOptions = RequestOptions;

/** All endpoints of the Eyeson API for permalinks and their meetings. */
export interface Eyeson
  extends
    ReturnType<typeof account>,
    ReturnType<typeof permalinks>,
    ReturnType<typeof hosts>,
    ReturnType<typeof meetings>,
    ReturnType<typeof rooms> {}

/**
 * Creates a client for one team. `options.key` is the team's API key; calls authorized by a token work without it. Each
 * call resolves to a `Result`, and rejects only when its signal aborts, with the signal's reason.
 */
export function createEyeson(options: EyesonOptions = {}): Eyeson {
  const api = createApi(options);
  return { ...account(api), ...permalinks(api), ...hosts(api), ...meetings(api), ...rooms(api) };
}
