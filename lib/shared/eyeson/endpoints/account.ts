import * as v from 'valibot';
import { ok, type Result } from '../../errors/errors.ts';
import type { Api } from '../http/request.ts';
import { parseReply } from '../schemas.ts';
import type { Webhook } from '../types.ts';
import { permalinks } from './permalinks.ts';

const WebhookSchema = v.nullable(
  v.pipe(
    v.object({ id: v.nullish(v.string()), url: v.nullish(v.string()) }),
    v.transform(({ id, url }): Webhook => ({ ...(id && { id }), ...(url && { url }) })),
  ),
);

/** Calls about the API key and its team. */
export const account = (api: Api) => ({
  /**
   * Checks the key with a request that is not billed. `total`: the number of permalinks. `team`: the team's name; missing
   * as long as there is no permalink. An unknown key is `bad-key`.
   */
  async checkKey(signal?: AbortSignal): Promise<Result<{ team?: string; total: number }>> {
    const page = await permalinks(api).listPermalinks({ page: 1, limit: 1 }, signal);
    if (!page.ok) return page;
    const team = page.value.items[0]?.team;
    return ok({ total: page.value.total, ...(team !== undefined && { team }) });
  },

  /**
   * The key's only webhook, or null if there is none (an empty body). It belongs to the customer's own server, so the
   * extension reads it and never sets it.
   */
  async webhook(signal?: AbortSignal): Promise<Result<Webhook | null>> {
    const reply = await api.send({ method: 'GET', path: '/webhooks', auth: 'key' }, signal);
    return reply.ok ? parseReply(WebhookSchema, reply.value.text || 'null') : reply;
  },
});
