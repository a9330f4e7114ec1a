import * as v from 'valibot';
import { link, maybeTime, time, token, words } from './fields.ts';
import type { Host, Permalink, PublicPermalink } from './types.ts';

const Team = v.nullish(v.object({ name: v.nullish(v.string()) }));
const Room = v.object({ name: words, started_at: maybeTime });

const RawPermalink = v.object({
  permalink: v.object({
    id: token,
    created_at: time,
    expires_at: maybeTime,
    guest_token: token,
    user_token: v.nullish(token),
  }),
  room: Room,
  team: Team,
  user: v.nullish(v.object({ id: v.nullish(v.string()), name: v.nullish(v.string()) })),
  options: v.nullish(v.record(v.string(), v.unknown()), {}),
  links: v.object({ gui: v.nullish(link), guest_join: link }),
});

const RawPublicPermalink = v.object({
  permalink: v.object({ id: token, expires_at: maybeTime, guest_token: v.nullish(token) }),
  room: Room,
  team: Team,
});

/** The permalink object of every call with a key (documented). */
export const PermalinkSchema = v.pipe(
  RawPermalink,
  v.transform(({ permalink, room, team, user, options, links }): Permalink => {
    const host = hostOf(permalink.user_token, links.gui, user);
    return {
      id: permalink.id,
      name: room.name,
      guestLink: links.guest_join,
      guestToken: permalink.guest_token,
      createdAt: permalink.created_at,
      expiresAt: permalink.expires_at,
      startedAt: room.started_at,
      ...(team?.name && { team: team.name }),
      ...(host && { host }),
      options,
    };
  }),
);

/** What `GET /permalink/:token` tells to whoever has a link (documented). */
export const PublicPermalinkSchema = v.pipe(
  RawPublicPermalink,
  v.transform(({ permalink, room, team }): PublicPermalink => ({
    id: permalink.id,
    name: room.name,
    ...(permalink.guest_token && { guestToken: permalink.guest_token }),
    expiresAt: permalink.expires_at,
    startedAt: room.started_at,
    ...(team?.name && { team: team.name }),
  })),
);

/** One page of the list; its items are read one by one. */
export const PageSchema = v.object({
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  items: v.array(v.unknown()),
});

/** A host without token or link is of no use to anybody: the reply told none. */
function hostOf(
  token: string | null | undefined,
  link: string | null | undefined,
  user: v.InferOutput<typeof RawPermalink>['user'],
): Host | undefined {
  if (!token || !link) return undefined;
  return { token, link, ...(user?.id && { id: user.id }), ...(user?.name && { name: user.name }) };
}
