import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { Presence, Room } from '../../lib/shared/database/database.ts';
import { roomName } from '../../lib/shared/rooms/names.ts';
import { fold } from '../../lib/shared/search.ts';
import { type RoomState, roomState, stateText } from '../rooms/room-status.ts';

/** A room with precomputed values for searching and sorting. Times in milliseconds since 1970. */
export interface RoomEntry {
  id: string;
  room: Room;
  name: string;
  /** Normalised name for searching. */
  folded: string;
  /** Sort key in natural order: “Room 9” before “Room 10”. */
  sortName: string;
  /** Infinity if the link does not expire. */
  expires: number;
  /** 0 if the room was never used on this computer. */
  used: number;
  /** Creation time. */
  made: number;
}

/** Precomputes the values of a room. */
export function entryOf(room: Room): RoomEntry {
  const name = roomName(room);
  const folded = fold(name);
  return {
    id: room.id,
    room,
    name,
    folded,
    sortName: folded.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0')),
    expires: room.expiresAt === null ? Infinity : Date.parse(room.expiresAt),
    used: room.used ? room.usedAt : 0,
    made: Date.parse(room.createdAt),
  };
}

/** State around the rooms, which changes more often than they do. */
export interface TableContext {
  /** Running meetings by room id. */
  presence: ReadonlyMap<string, Presence>;
  /** Team names by team id. */
  teams: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  now: number;
}

/** State of a room. */
export function stateOf({ room, expires }: RoomEntry, { presence, now }: TableContext): RoomState {
  const inside = presence.get(room.id);
  // Called for thousands of rooms of which hardly any is running, so that the expiry is not parsed again.
  return inside ? roomState(room, inside, now) : { kind: expires <= now ? 'expired' : 'idle' };
}

/** State of a room in words; never empty. */
export const stateWords = (entry: RoomEntry, context: TableContext): string =>
  stateText(stateOf(entry, context)) || i18n.t('table.idle');

/** Filters of the table. A room is shown if it matches all that are set. */
export const filters = ['running', 'waiting', 'pinned', 'expired', 'neverUsed', 'elsewhere'] as const;
/** Name of a filter. */
export type Filter = (typeof filters)[number];

/** Predicates by filter. A room with waiting guests is running too. */
export const matchesFilter: Record<Filter, (entry: RoomEntry, context: TableContext) => boolean> = {
  running: ({ id }, { presence }) => presence.has(id),
  waiting: (entry, context) => stateOf(entry, context).kind === 'waiting',
  pinned: ({ room }) => room.pin !== undefined,
  expired: ({ expires }, { now }) => expires <= now,
  neverUsed: ({ used }) => used === 0,
  elsewhere: ({ room }) => !room.here,
};
