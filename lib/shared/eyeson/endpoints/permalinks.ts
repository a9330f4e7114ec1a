import { ok, type Result } from '../../errors/errors.ts';
import { path } from '../http/call.ts';
import type { Api } from '../http/request.ts';
import { serverTime } from '../http/retry.ts';
import { PageSchema, PermalinkSchema, PublicPermalinkSchema, parseReply, parseValid } from '../schemas.ts';
import type { ListQuery, NewPermalink, PermalinkChanges, PermalinkPage } from '../types.ts';

/** The hosts of a permalink, each with a link and a token of their own. */
export const hosts = ({ request, requestDelete }: Api) => ({
  /** `host` of the result is the new one (seen in Eyeson's SDKs). Never sent twice. */
  addHost(id: string, host: { name: string; id?: string }, signal?: AbortSignal) {
    const call = {
      method: 'POST',
      path: path`/permalink/${id}/users`,
      auth: 'key',
      body: { user: host },
    } as const;
    return request(PermalinkSchema, call, signal);
  },

  /** From then on that host's link starts nothing (seen in Eyeson's SDKs). */
  removeHost(id: string, userToken: string, signal?: AbortSignal) {
    return requestDelete(path`/permalink/${id}/users/${userToken}`, signal);
  },
});

/** Everything about permalinks but their hosts. */
export const permalinks = ({ request, requestDelete, send }: Api) => ({
  /** Never sent twice. When no answer comes, the permalink may have been made all the same. */
  createPermalink({ name, host, expiresAt, options }: NewPermalink, signal?: AbortSignal) {
    const body = { name, expires_at: expiresAt, user: host, options };
    return request(PermalinkSchema, { method: 'POST', path: '/permalink', auth: 'key', body }, signal);
  },

  /**
   * One page; an item that cannot be read is left out and counted. A page may hold fewer than `limit`, Eyeson's own
   * largest being unknown: the list is complete when all pages together held `total`.
   */
  async listPermalinks(query: ListQuery, signal?: AbortSignal): Promise<Result<PermalinkPage>> {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const reply = await send({ method: 'GET', path: `/permalink?${search}`, auth: 'key' }, signal);
    if (!reply.ok) return reply;
    const page = parseReply(PageSchema, reply.value.text);
    if (!page.ok) return page;
    const items = parseValid(PermalinkSchema, page.value.items);
    const time = serverTime(reply.value.headers);
    return ok({
      items,
      unreadable: page.value.items.length - items.length,
      total: page.value.total,
      ...(time !== undefined && { serverTime: time }),
    });
  },

  getPermalink(id: string, signal?: AbortSignal) {
    return request(PermalinkSchema, { method: 'GET', path: path`/permalink/${id}`, auth: 'key' }, signal);
  },

  /** Whether Eyeson merges `options` or replaces them is unknown: send all that shall hold afterwards. */
  changePermalink(id: string, { name, expiresAt, options }: PermalinkChanges, signal?: AbortSignal) {
    const body = { name, expires_at: expiresAt, options };
    return request(
      PermalinkSchema,
      { method: 'PUT', path: path`/permalink/${id}`, auth: 'key', body },
      signal,
    );
  },

  /** All its links and tokens become invalid (documented). */
  deletePermalink(id: string, signal?: AbortSignal) {
    return requestDelete(path`/permalink/${id}`, signal);
  },

  /** What anybody with a host's or a guest's token can know, without a key; of an expired one too. */
  permalinkOf(token: string, signal?: AbortSignal) {
    return request(
      PublicPermalinkSchema,
      { method: 'GET', path: path`/permalink/${token}`, auth: 'token' },
      signal,
    );
  },
});
