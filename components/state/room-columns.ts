import type { ListedRoom, RareFields, Room, RoomIndexColumns } from '../../lib/shared/database/database.ts';
import { searchTextOf } from './search.ts';

/** What the index knows of a room, and what a search matches of it. */
export interface IndexedRoom extends ListedRoom {
  text: string;
}

/** @returns what the index knows of a room */
export const listed = (room: Room): IndexedRoom => {
  const { id, accountId, name, usedAt, expiresAt } = room;
  return { id, accountId, name, usedAt, expiresAt, ...rareFields(room), text: searchTextOf(room) };
};

/** Writes rooms as columns, the most recently used first: the order in which lists show them is nearly this. */
export function toColumns(rooms: readonly IndexedRoom[]): RoomIndexColumns {
  const sorted = rooms.toSorted((a, b) => b.usedAt - a.usedAt || (a.id < b.id ? 1 : -1));
  const teams = new Map<string, number>();
  for (const { accountId } of sorted) if (!teams.has(accountId)) teams.set(accountId, teams.size);
  return {
    part: 'columns',
    ids: sorted.map(({ id }) => id),
    names: sorted.map(({ name }) => name),
    texts: sorted.map(({ text }) => text),
    usedAt: Float64Array.from(sorted, ({ usedAt }) => usedAt),
    team: Uint16Array.from(sorted, ({ accountId }) => teams.get(accountId) ?? 0),
    accounts: [...teams.keys()],
    rare: sorted.flatMap((room, index) => {
      const fields = rareFields(room);
      return Object.keys(fields).length > 0 ? [[index, fields] as [number, RareFields]] : [];
    }),
  };
}

/** Reads rooms from columns. */
export function fromColumns(columns: RoomIndexColumns): IndexedRoom[] {
  const { ids, names, texts, usedAt, team, accounts, rare } = columns;
  const rooms = ids.map((id, index): IndexedRoom => ({
    id,
    accountId: accounts[team[index] ?? 0] ?? '',
    name: names[index] ?? '',
    usedAt: usedAt[index] ?? 0,
    expiresAt: null,
    text: texts[index] ?? '',
  }));
  for (const [index, fields] of rare) Object.assign(rooms[index] ?? {}, fields);
  return rooms;
}

/** The fields that few rooms have, where they are set. */
const rareFields = ({ expiresAt, muted, pin, note, colour, deleteAt }: ListedRoom): RareFields => ({
  ...(expiresAt !== null && { expiresAt }),
  ...(muted && { muted }),
  ...(pin !== undefined && { pin }),
  ...(note !== undefined && { note }),
  ...(colour !== undefined && { colour }),
  ...(deleteAt !== undefined && { deleteAt }),
});
