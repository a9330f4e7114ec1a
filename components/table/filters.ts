import { type RoomEntry, type TableContext, stateOf } from './entries.ts';

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
