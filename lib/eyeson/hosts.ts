import type { Api } from './api.ts';
import { path } from './call.ts';
import { PermalinkSchema } from './permalink-schema.ts';

/** The hosts of a permalink, each with a link and a token of their own. */
export const hosts = ({ ask, remove }: Api) => ({
  /** `host` of the result is the new one (seen in Eyeson's SDKs). Never sent twice. */
  addHost(id: string, host: { name: string; id?: string }, signal?: AbortSignal) {
    const call = {
      method: 'POST',
      path: path`/permalink/${id}/users`,
      by: 'key',
      body: { user: host },
    } as const;
    return ask(PermalinkSchema, call, signal);
  },

  /** From then on that host's link starts nothing (seen in Eyeson's SDKs). */
  removeHost(id: string, userToken: string, signal?: AbortSignal) {
    return remove(path`/permalink/${id}/users/${userToken}`, signal);
  },
});
