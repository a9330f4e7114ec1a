import { type RoomEntry, type TableContext, stateOf } from './entries.ts';

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
