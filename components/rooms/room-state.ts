import { whoWaits } from '../../lib/presence/waiting.ts';
import type { Presence, Room } from '../../lib/rooms/database.ts';
import { isExpired } from '../../lib/rooms/expired.ts';

/** What goes on in a room, as a row shows it. */
export type RoomState =
  | { kind: 'idle' }
  | { kind: 'expired' }
  | { kind: 'running'; inside: number }
  | { kind: 'waiting'; guests: number };

/**
 * @param presence who is inside; undefined while the room does not run
 * @param now milliseconds since 1970
 */
export function roomState(room: Room, presence: Presence | undefined, now: number): RoomState {
  if (!presence) return { kind: isExpired(room, now) ? 'expired' : 'idle' };
  const guests = whoWaits(presence.people).length;
  return guests > 0 ? { kind: 'waiting', guests } : { kind: 'running', inside: presence.people.length };
}
