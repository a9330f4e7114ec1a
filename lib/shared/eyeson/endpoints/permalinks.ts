import { ok, type Result } from '../../errors/errors.ts';
import { path } from '../http/call.ts';
import type { Api } from '../http/request.ts';
import { serverTime } from '../http/retry.ts';
import { PageSchema, PublicPermalinkSchema, parseReply, parseValid } from '../schemas.ts';
import type { ListQuery, NewPermalink, PermalinkChanges, PermalinkPage } from '../types.ts';

/** Calls about the hosts of a permalink. Each host has a link and a token of their own. */
export const hosts = ({ request, requestDelete, permalink }: Api) => ({
  /** Adds a host. `host` of the result is the new one (as in Eyeson's SDKs). Never retried. */
  addHost(id: string, host: { name: string; id?: string }, signal?: AbortSignal) {
    const call = {
      method: 'POST',
      path: path`/permalink/${id}/users`,
      auth: 'key',
      body: { user: host },
    } as const;
    return request(permalink, call, signal);
  },

  /** Removes a host, whose link then starts nothing (as in Eyeson's SDKs). Succeeds if there is no such host. */
  removeHost(id: string, userToken: string, signal?: AbortSignal) {
    return requestDelete(path`/permalink/${id}/users/${userToken}`, signal);
  },
});

/** Calls about permalinks, without those about their hosts. */
export const permalinks = ({ request, requestDelete, send, permalink }: Api) => ({
  /** Creates a permalink. Never retried; without a reply, the permalink may have been created nevertheless. */
  createPermalink({ name, host, expiresAt, options }: NewPermalink, signal?: AbortSignal) {
    const body = { name, expires_at: expiresAt, user: host, options };
    return request(permalink, { method: 'POST', path: '/permalink', auth: 'key', body }, signal);
  },

  /**
   * One page of the team's permalinks. Invalid items are left out and counted in `unreadable`. A page may have fewer
   * items than `limit`, since Eyeson's maximum is unknown: the list is complete when all pages together have `total`.
   */
  async listPermalinks(query: ListQuery, signal?: AbortSignal): Promise<Result<PermalinkPage>> {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const reply = await send({ method: 'GET', path: `/permalink?${search}`, auth: 'key' }, signal);
    if (!reply.ok) return reply;
    const page = parseReply(PageSchema, reply.value.text);
    if (!page.ok) return page;
    const items = parseValid(permalink, page.value.items);
    const time = serverTime(reply.value.headers);
    return ok({
      items,
      unreadable: page.value.items.length - items.length,
      total: page.value.total,
      ...(time !== undefined && { serverTime: time }),
    });
  },

  /** One permalink by its id; `not-found` if there is none. */
  getPermalink(id: string, signal?: AbortSignal) {
    return request(permalink, { method: 'GET', path: path`/permalink/${id}`, auth: 'key' }, signal);
  },

  /**
   * Changes a permalink. Pass all options that are to hold afterwards: whether Eyeson merges or replaces `options` is
   * unknown.
   */
  changePermalink(id: string, { name, expiresAt, options }: PermalinkChanges, signal?: AbortSignal) {
    const body = { name, expires_at: expiresAt, options };
    return request(permalink, { method: 'PUT', path: path`/permalink/${id}`, auth: 'key', body }, signal);
  },

  /** Deletes a permalink; all its links and tokens become invalid (documented by Eyeson). Succeeds if there is none. */
  deletePermalink(id: string, signal?: AbortSignal) {
    return requestDelete(path`/permalink/${id}`, signal);
  },

  /** The public data of a permalink by a token of a host or guest, without a key. Works for an expired one too. */
  permalinkOf(token: string, signal?: AbortSignal) {
    return request(
      PublicPermalinkSchema,
      { method: 'GET', path: path`/permalink/${token}`, auth: 'token' },
      signal,
    );
  },
});
