import * as v from 'valibot';
import type { Api } from '../http/request.ts';
import { ok, type Result } from '../../errors/errors.ts';
import { permalinks } from './permalinks.ts';
import { parseReply } from '../schemas.ts';
import type { Webhook } from '../types.ts';

const WebhookSchema = v.nullable(
  v.pipe(
    v.object({ id: v.nullish(v.string()), url: v.nullish(v.string()) }),
    v.transform(({ id, url }): Webhook => ({ ...(id && { id }), ...(url && { url }) })),
  ),
);

/** What a key stands for. */
export const account = (api: Api) => ({
  /** Whether Eyeson knows the key, at no cost. `team` is known only once there is a permalink; `total` counts them. */
  async checkKey(signal?: AbortSignal): Promise<Result<{ team?: string; total: number }>> {
    const page = await permalinks(api).listPermalinks({ page: 1, limit: 1 }, signal);
    if (!page.ok) return page;
    const team = page.value.items[0]?.team;
    return ok({ total: page.value.total, ...(team !== undefined && { team }) });
  },

  /** The key's one webhook, which is the customer's own: it is looked at and never set. An empty body says none. */
  async webhook(signal?: AbortSignal): Promise<Result<Webhook | null>> {
    const reply = await api.send({ method: 'GET', path: '/webhooks', auth: 'key' }, signal);
    return reply.ok ? parseReply(WebhookSchema, reply.value.text || 'null') : reply;
  },
});
