import * as v from 'valibot';
import { link, maybeTime, token, words } from './fields.ts';
import type { Meeting, Participant, RunningRoom } from './types.ts';

/** An item of `GET /rooms` (documented), with whether it is shutting down. */
export const RoomSchema = v.pipe(
  v.object({
    id: token,
    name: words,
    started_at: maybeTime,
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

/** Somebody inside, as `GET /rooms/:id/users?online=true` and the observer tell it. */
export const ParticipantSchema: v.GenericSchema<unknown, Participant> = v.object({
  id: token,
  name: words,
  guest: v.boolean(),
  online: v.nullish(v.boolean(), true),
});

/** The room object that whoever starts or joins a meeting gets (documented). */
export const MeetingSchema = v.pipe(
  v.object({ access_key: token, room: v.object({ id: token }), links: v.object({ gui: link }) }),
  v.transform(({ access_key, room, links }): Meeting => ({
    roomId: room.id,
    accessKey: access_key,
    link: links.gui,
  })),
);
