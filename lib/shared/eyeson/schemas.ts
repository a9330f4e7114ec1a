import * as v from 'valibot';
import { fail, ok, type Result } from '../errors/errors.ts';
import { parseStrictLink, type PermalinkKind } from './strict-links.ts';
import type { Host, Meeting, Participant, Permalink, PublicPermalink, RunningRoom } from './types.ts';

/** A non-empty text: an id, token or key. */
export const token = v.pipe(v.string(), v.nonEmpty());

/** A text; empty if it is missing. */
export const optionalText = v.nullish(v.string(), '');

/** A time as text that `Date.parse` accepts, such as ISO 8601. */
export const time = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

/** A time; null if it is missing. */
export const optionalTime = v.nullish(time, null);

/** Whether links of a team may lead to a host. */
export type AllowsHost = (host: string) => boolean;

/** A link of this kind in the browser's own spelling. Any other is rejected, since links are opened and shared. */
export const strictLink = (kind: PermalinkKind, allowsHost: AllowsHost) =>
  v.pipe(
    v.string(),
    v.transform((text) => {
      const link = parseStrictLink(text, kind);
      return link && allowsHost(link.host) ? link.href : undefined;
    }),
    v.string(),
  );

/** An `https:` URL that is neither opened nor shared. */
const anyLink = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && new URL(text).protocol === 'https:'),
);

const Team = v.nullish(v.object({ name: v.nullish(v.string()) }));
const Room = v.object({ name: optionalText, started_at: optionalTime });

const rawPermalink = (allowsHost: AllowsHost) =>
  v.object({
    permalink: v.object({
      id: token,
      created_at: time,
      expires_at: optionalTime,
      guest_token: token,
      user_token: v.nullish(token),
    }),
    room: Room,
    team: Team,
    user: v.nullish(v.object({ id: v.nullish(v.string()), name: v.nullish(v.string()) })),
    options: v.nullish(v.record(v.string(), v.unknown()), {}),
    links: v.object({
      gui: v.nullish(strictLink('host', allowsHost)),
      guest_join: strictLink('guest', allowsHost),
    }),
  });

const RawPublicPermalink = v.object({
  permalink: v.object({ id: token, expires_at: optionalTime, guest_token: v.nullish(token) }),
  room: Room,
  team: Team,
});

/** The permalink in the replies to calls with a key (documented by Eyeson). */
export const permalinkSchema = (allowsHost: AllowsHost): v.GenericSchema<unknown, Permalink> =>
  v.pipe(
    rawPermalink(allowsHost),
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

/** The reply to `GET /permalink/:token`, which needs no key (documented by Eyeson). */
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

/** One page of the permalink list. Parse its items separately, with `parseValid`. */
export const PageSchema = v.object({
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  items: v.array(v.unknown()),
});

/** The host of a permalink; undefined if the reply lacks its token or link. */
function hostOf(
  token: string | null | undefined,
  link: string | null | undefined,
  user: v.InferOutput<ReturnType<typeof rawPermalink>>['user'],
): Host | undefined {
  if (!token || !link) return undefined;
  return { token, link, ...(user?.id && { id: user.id }), ...(user?.name && { name: user.name }) };
}

/** Parses JSON; undefined if the text is invalid. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Parses the JSON body of a reply; `bad-reply` if it does not match the schema. */
export function parseReply<T>(schema: v.GenericSchema<unknown, T>, text: string): Result<T> {
  const parsed = v.safeParse(schema, parseJson(text));
  return parsed.success ? ok(parsed.output) : fail({ kind: 'bad-reply' });
}

/** Parses the items of a list, leaving out the invalid ones. */
export function parseValid<T>(schema: v.GenericSchema<unknown, T>, items: unknown[]): T[] {
  return items.flatMap((item) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });
}

/** An item of `GET /rooms` (documented by Eyeson). `shutdown`: whether the meeting is ending. */
export const RoomSchema = v.pipe(
  v.object({
    id: token,
    name: optionalText,
    started_at: optionalTime,
    guest_token: v.nullish(token),
    shutdown: v.nullish(v.boolean(), false),
  }),
  v.transform(({ id, name, started_at, guest_token, shutdown }): RunningRoom & { shutdown: boolean } => ({
    id,
    name,
    startedAt: started_at,
    ...(guest_token && { guestToken: guest_token }),
    shutdown,
  })),
);

/** A participant in replies to `GET /rooms/:id/users?online=true` and in messages of the observer. */
export const ParticipantSchema: v.GenericSchema<unknown, Participant> = v.object({
  id: token,
  name: optionalText,
  guest: v.boolean(),
  online: v.nullish(v.boolean(), true),
});

/** The reply to starting or joining a meeting (documented by Eyeson). */
export const MeetingSchema = v.pipe(
  v.object({ access_key: token, room: v.object({ id: token }), links: v.object({ gui: anyLink }) }),
  v.transform(({ access_key, room, links }): Meeting => ({
    roomId: room.id,
    accessKey: access_key,
    link: links.gui,
  })),
);
