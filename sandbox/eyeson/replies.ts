import { type Host, type Meeting, type Participant, type Room, type Seat, isOnline } from './model.ts';

const api = 'https://api.eyeson.team';
const app = 'https://app.eyeson.team';

/** ISO 8601; null stays null. */
export const iso = (time: number | null): string | null =>
  time === null ? null : new Date(time).toISOString();

/**
 * The permalink object (documented by Eyeson).
 * @param host whose token and link are included; none if missing
 */
export const permalinkReply = (room: Room, host?: Host) => ({
  permalink: { ...permalinkPart(room), ...(host && { user_token: host.token }) },
  room: roomPart(room),
  team: { name: room.team.name },
  ...(host && {
    user: {
      id: host.id,
      name: host.name,
      avatar: host.avatar,
      guest: false,
      joined_at: iso(host.joinedAt),
    },
  }),
  options: room.options,
  links: {
    self: `${api}/permalink/${room.id}`,
    ...(host && { gui: hostLink(host) }),
    guest_join: guestLink(room),
  },
});

/** Public facts of a permalink, for holders of a token. */
export const tokenReply = (room: Room) => ({
  permalink: permalinkPart(room),
  room: roomPart(room),
  team: { name: room.team.name },
  options: room.options,
});

/** The room object (documented by Eyeson): a meeting as one participant sees it. */
export const seatReply = ({ accessKey, meeting, participant }: Seat) => ({
  access_key: accessKey,
  ready: meeting.ready,
  locked: meeting.locked,
  room: runningReply(meeting),
  team: { name: meeting.room.team.name },
  user: { ...personPart(participant, meeting), blocked: false, ready: meeting.ready },
  links: {
    self: `${api}/rooms/${accessKey}`,
    gui: `${app}/?${accessKey}`,
    guest_join: `${app}/?guest=${meeting.room.guestToken}`,
    websocket: `${api}/rt?access_key=${accessKey}`,
  },
  options: meeting.room.options,
  playbacks: [],
  presentation: null,
  broadcasts: [],
  recording: null,
  snapshots: [],
  signaling: signaling(participant, meeting),
});

/** One item of `GET /rooms`. */
export const runningReply = (meeting: Meeting) => ({
  id: meeting.id,
  name: meeting.room.name,
  ready: meeting.ready,
  started_at: iso(meeting.startedAt),
  shutdown: meeting.over,
  guest_token: meeting.room.guestToken,
});

/** One item of `GET /rooms/:room_id/users`, and the content of a `participant_update`. */
export const participantReply = (person: Participant, meeting: Meeting) => ({
  ...personPart(person, meeting),
  online: isOnline(person),
});

/** Host link of a host. */
export const hostLink = (host: Host): string => `${app}/permalink?${host.token}`;
/** Guest link of a room. */
export const guestLink = (room: Room): string => `${app}/permalink?guest=${room.guestToken}`;

const permalinkPart = (room: Room) => ({
  id: room.id,
  created_at: iso(room.createdAt),
  guest_token: room.guestToken,
  expires_at: iso(room.expiresAt),
});

const roomPart = (room: Room) => ({
  id: room.id,
  name: room.name,
  started_at: iso(room.meeting?.startedAt ?? null),
});

const personPart = (person: Participant, meeting: Meeting) => ({
  id: person.id,
  room_id: meeting.id,
  name: person.name,
  avatar: person.avatar,
  guest: person.guest,
});

/**
 * Required by Eyeson's SDK before it reports a connection as ready. The SDK only decodes the token's JWT
 * payload.
 */
const signaling = (person: Participant, meeting: Meeting) => {
  const claims = {
    client_id: person.id,
    conf_id: meeting.id,
    exp: Math.ceil(meeting.startedAt / 1000) + 86_400,
  };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64');
  return {
    type: 'sepp',
    options: {
      client_id: person.id,
      conf_id: meeting.id,
      auth_token: `local.${payload}.local`,
      endpoint: 'wss://api.eyeson.team/sepp',
      stun_servers: [],
      turn_servers: [],
    },
  };
};
