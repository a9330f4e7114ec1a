import { type Room, isOnline } from './model.ts';
import { guestLink, hostLink, iso } from './replies.ts';

/** Snapshot of a room for tests. Times in ISO 8601. */
export interface RoomView {
  id: string;
  /** The team's API key. */
  key: string;
  name: string | null;
  guestToken: string;
  guestLink: string;
  createdAt: string;
  /** Null for no expiry. */
  expiresAt: string | null;
  hosts: { id: string; name: string; token: string; link: string }[];
  options: Record<string, unknown>;
  /** Null while no meeting is running. */
  startedAt: string | null;
  /** Everyone with a seat in the running meeting, past or present. */
  participants: { id: string; name: string; guest: boolean; online: boolean }[];
  /** Number of meetings started; each start is billed. */
  starts: number;
  chats: { from: string; text: string }[];
}

/** Creates the snapshot of a room. */
export const viewOf = (room: Room): RoomView => ({
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
