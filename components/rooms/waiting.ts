import { whoWaits } from '../../lib/presence/waiting.ts';
import type { Person, Room } from '../../lib/rooms/database.ts';
import type { Standing } from '../state/standing.ts';

export interface WaitingRoom {
  room: Room;
  guests: Person[];
  /** Milliseconds since 1970. */
  since: number;
}

/** The rooms in which guests wait, those who wait longest first. */
export const waitingRooms = ({ running, presence }: Pick<Standing, 'running' | 'presence'>): WaitingRoom[] =>
  running
    .flatMap((room) => {
      const guests = whoWaits(presence.get(room.id)?.people ?? []);
      return guests.length > 0 ? { room, guests, since: Math.min(...guests.map(({ since }) => since)) } : [];
    })
    .toSorted((a, b) => a.since - b.since);
