import { type Entry, type Scene, stateOf } from './entries.ts';

/** What the table can be narrowed to. Several together leave the rooms that are all of it. */
export const filters = ['running', 'waiting', 'pinned', 'expired', 'neverUsed', 'elsewhere'] as const;
export type Filter = (typeof filters)[number];

/** Whether a room is what the filter says. A room in which guests wait runs too. */
export const fits: Record<Filter, (entry: Entry, scene: Scene) => boolean> = {
  running: ({ id }, { presence }) => presence.has(id),
  waiting: (entry, scene) => stateOf(entry, scene).kind === 'waiting',
  pinned: ({ room }) => room.pin !== undefined,
  expired: ({ expires }, { now }) => expires <= now,
  neverUsed: ({ used }) => used === 0,
  elsewhere: ({ room }) => !room.here,
};
