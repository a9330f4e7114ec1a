import type { Api } from './api.ts';
import { path } from './call.ts';
import { ok, type Result } from './errors.ts';
import { PageSchema, PermalinkSchema, PublicPermalinkSchema } from './permalink-schema.ts';
import { read, readable } from './reply.ts';
import { serverTime } from './server-time.ts';
import type { ListQuery, NewPermalink, PermalinkChanges, PermalinkPage } from './types.ts';

/** Everything about permalinks but their hosts. */
export const permalinks = ({ ask, remove, send }: Api) => ({
  /** Never sent twice. When no answer comes, the permalink may have been made all the same. */
  createPermalink({ name, host, expiresAt, options }: NewPermalink, signal?: AbortSignal) {
    const body = { name, expires_at: expiresAt, user: host, options };
    return ask(PermalinkSchema, { method: 'POST', path: '/permalink', by: 'key', body }, signal);
  },

  /**
   * One page; an item that cannot be read is left out and counted. A page may hold fewer than `limit`, Eyeson's own
   * largest being unknown: the list is complete when all pages together held `total`.
   */
  async listPermalinks(query: ListQuery, signal?: AbortSignal): Promise<Result<PermalinkPage>> {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const reply = await send({ method: 'GET', path: `/permalink?${search}`, by: 'key' }, signal);
    if (!reply.ok) return reply;
    const page = read(PageSchema, reply.value.text);
    if (!page.ok) return page;
    const items = readable(PermalinkSchema, page.value.items);
    const time = serverTime(reply.value.headers);
    return ok({
      items,
      unreadable: page.value.items.length - items.length,
      total: page.value.total,
      ...(time !== undefined && { serverTime: time }),
    });
  },

  getPermalink(id: string, signal?: AbortSignal) {
    return ask(PermalinkSchema, { method: 'GET', path: path`/permalink/${id}`, by: 'key' }, signal);
  },

  /** Whether Eyeson merges `options` or replaces them is unknown: send all that shall hold afterwards. */
  changePermalink(id: string, { name, expiresAt, options }: PermalinkChanges, signal?: AbortSignal) {
    const body = { name, expires_at: expiresAt, options };
    return ask(PermalinkSchema, { method: 'PUT', path: path`/permalink/${id}`, by: 'key', body }, signal);
  },

  /** All its links and tokens become invalid (documented). */
  deletePermalink(id: string, signal?: AbortSignal) {
    return remove(path`/permalink/${id}`, signal);
  },

  /** What anybody with a host's or a guest's token can know, without a key; of an expired one too. */
  permalinkOf(token: string, signal?: AbortSignal) {
    return ask(
      PublicPermalinkSchema,
      { method: 'GET', path: path`/permalink/${token}`, by: 'token' },
      signal,
    );
  },
});
