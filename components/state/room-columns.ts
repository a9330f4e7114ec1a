import type {
  ListedRoom,
  RareFields,
  Room,
  RoomIndexColumns,
  TextColumn,
} from '../../lib/shared/database/database.ts';
import { searchTextOf } from './search.ts';

/** What the index knows of a room, and what a search matches of it. */
export interface IndexedRoom extends ListedRoom {
  readonly text: string;
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
    ids: toTextColumn(sorted.map(({ id }) => id)),
    names: toTextColumn(sorted.map(({ name }) => name)),
    texts: toTextColumn(sorted.map(({ text }) => text)),
    usedAt: Float64Array.from(sorted, ({ usedAt }) => usedAt),
    team: Uint16Array.from(sorted, ({ accountId }) => teams.get(accountId) ?? 0),
    accounts: [...teams.keys()],
    rare: sorted.flatMap((room, index) => {
      const fields = rareFields(room);
      return Object.keys(fields).length > 0 ? [[index, fields] as [number, RareFields]] : [];
    }),
  };
}

/** Reads rooms from columns: few are looked at, so that each reads its fields when it is asked for them. */
export function fromColumns(columns: RoomIndexColumns): IndexedRoom[] {
  const rooms = Array.from(columns.usedAt, (_, row): IndexedRoom => new ColumnRoom(columns, row));
  for (const [row, fields] of columns.rare) {
    const { id, accountId, name, usedAt, expiresAt, text } = new ColumnRoom(columns, row);
    rooms[row] = { id, accountId, name, usedAt, expiresAt, text, ...fields };
  }
  return rooms;
}

/** A room without fields that few rooms have. */
class ColumnRoom implements IndexedRoom {
  readonly #columns: RoomIndexColumns;
  readonly #row: number;

  constructor(columns: RoomIndexColumns, row: number) {
    this.#columns = columns;
    this.#row = row;
  }

  get id(): string {
    return textAt(this.#columns.ids, this.#row);
  }

  get accountId(): string {
    const { accounts, team } = this.#columns;
    return accounts[team[this.#row] ?? 0] ?? '';
  }

  get name(): string {
    return textAt(this.#columns.names, this.#row);
  }

  get usedAt(): number {
    return this.#columns.usedAt[this.#row] ?? 0;
  }

  get expiresAt(): null {
    return null;
  }

  get text(): string {
    return textAt(this.#columns.texts, this.#row);
  }
}

function toTextColumn(texts: readonly string[]): TextColumn {
  let end = 0;
  return { joined: texts.join(''), ends: Uint32Array.from(texts, ({ length }) => (end += length)) };
}

const textAt = ({ joined, ends }: TextColumn, row: number): string =>
  joined.slice(row === 0 ? 0 : ends[row - 1], ends[row]);

/** The fields that few rooms have, where they are set. */
const rareFields = ({ expiresAt, muted, pin, note, colour, deleteAt }: ListedRoom): RareFields => ({
  ...(expiresAt !== null && { expiresAt }),
  ...(muted && { muted }),
  ...(pin !== undefined && { pin }),
  ...(note !== undefined && { note }),
  ...(colour !== undefined && { colour }),
  ...(deleteAt !== undefined && { deleteAt }),
});
