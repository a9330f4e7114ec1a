import { type Room, isOnline } from './model.ts';
import { guestLink, hostLink, iso } from './replies.ts';

/** A room as the server knows it, at the moment of asking. Times in ISO 8601. */
export interface LocalRoom {
  id: string;
  /** The team's API key. */
  key: string;
  name: string | null;
  guestToken: string;
  guestLink: string;
  createdAt: string;
  expiresAt: string | null;
  hosts: { id: string; name: string; token: string; link: string }[];
  options: Record<string, unknown>;
  /** Null while the meeting does not run. */
  startedAt: string | null;
  /** Everybody who has or had a place in the running meeting. */
  participants: { id: string; name: string; guest: boolean; online: boolean }[];
  /** How often the meeting was started; each start is billed. */
  starts: number;
  chats: { from: string; text: string }[];
}

export const viewOf = (room: Room): LocalRoom => ({
  id: room.id,
  key: room.team.key,
  name: room.name,
  guestToken: room.guestToken,
  guestLink: guestLink(room),
  createdAt: new Date(room.createdAt).toISOString(),
  expiresAt: iso(room.expiresAt),
  hosts: room.hosts.map((host) => ({
    id: host.id,
    name: host.name,
    token: host.token,
    link: hostLink(host),
  })),
  options: structuredClone(room.options),
  startedAt: iso(room.meeting?.startedAt ?? null),
  participants: [...(room.meeting?.participants.values() ?? [])].map((person) => ({
    id: person.id,
    name: person.name,
    guest: person.guest,
    online: isOnline(person),
  })),
  starts: room.starts,
  chats: room.chats.map(({ from, text }) => ({ from: from.name, text })),
});
