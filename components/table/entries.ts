import { i18n } from '#i18n';
import type { Presence, Room } from '../../lib/shared/database/database.ts';
import { roomName } from '../../lib/shared/rooms/names.ts';
import { fold } from '../../lib/shared/search.ts';
import { type RoomState, roomState, stateText } from '../rooms/room-status.ts';

/** A room as the table searches and sorts it: all that costs time, worked out once. Times in milliseconds since 1970. */
export interface RoomEntry {
  id: string;
  room: Room;
  name: string;
  folded: string;
  /** Names in the order of this stand as people would put them: “Room 9” before “Room 10”. */
  sortName: string;
  /** Infinity for a link that works for ever. */
  expires: number;
  /** 0 for a room that was never used here. */
  used: number;
  made: number;
}

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

/** What goes on around the rooms, which changes oftener than they do. */
export interface TableContext {
  presence: ReadonlyMap<string, Presence>;
  /** The teams' names by their ids. */
  teams: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  now: number;
}

/** What goes on in a room. */
export function stateOf({ room, expires }: RoomEntry, { presence, now }: TableContext): RoomState {
  const inside = presence.get(room.id);
  // The table asks for thousands at once, of which hardly any runs.
  return inside ? roomState(room, inside, now) : { kind: expires <= now ? 'expired' : 'idle' };
}

/** What goes on in a room, in words. */
export const stateWords = (entry: RoomEntry, scene: TableContext): string =>
  stateText(stateOf(entry, scene)) || i18n.t('table.idle');

/** What the table can be narrowed to. Several together leave the rooms that are all of it. */
export const filters = ['running', 'waiting', 'pinned', 'expired', 'neverUsed', 'elsewhere'] as const;
export type Filter = (typeof filters)[number];

/** Whether a room is what the filter says. A room in which guests wait runs too. */
export const matchesFilter: Record<Filter, (entry: RoomEntry, scene: TableContext) => boolean> = {
  running: ({ id }, { presence }) => presence.has(id),
  waiting: (entry, scene) => stateOf(entry, scene).kind === 'waiting',
  pinned: ({ room }) => room.pin !== undefined,
  expired: ({ expires }, { now }) => expires <= now,
  neverUsed: ({ used }) => used === 0,
  elsewhere: ({ room }) => !room.here,
};
