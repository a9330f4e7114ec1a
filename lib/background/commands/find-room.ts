import { db, type Room } from '../../shared/database/database.ts';
import { isExpired } from '../../shared/rooms/queries.ts';
import { roomName } from '../../shared/rooms/names.ts';
import { fold, matcher } from '../../shared/search.ts';

/** What is needed of a room to find it by typing. Nothing in it is secret. */
export interface Entry {
  id: string;
  /** As it is shown; never empty. */
  name: string;
  folded: string;
}

/** All rooms whose meeting can be started, the pinned ones first, then the most recently used. */
export async function readIndex(): Promise<Entry[]> {
  const rooms = await db.rooms.toArray();
  const pin = ({ pin = Infinity }: Room) => pin;
  return rooms
    .filter((room) => room.deleteAt === undefined && !isExpired(room))
    .toSorted((a, b) => (pin(a) < pin(b) ? -1 : pin(a) > pin(b) ? 1 : b.usedAt - a.usedAt))
    .map((room) => {
      const name = roomName(room);
      return { id: room.id, name, folded: fold(name) };
    });
}

/** The rooms that a text may mean: those called so, then those whose name begins so, then all that have its words. */
export function find(index: Entry[], text: string, most: number): Entry[] {
  const sought = fold(text.trim());
  const matches = matcher(text);
  const found = index.filter(({ folded }) => matches(folded));
  const called = ({ folded }: Entry) => folded === sought;
  const begins = ({ folded }: Entry) => folded.startsWith(sought);
  return [...new Set([...found.filter(called), ...found.filter(begins), ...found])].slice(0, most);
}

/** The text by which `meant` finds this room again: its name, with its id where another has the same. */
export const textOf = (index: Entry[], entry: Entry): string =>
  meant(index, entry.name) === entry ? entry.name : `${entry.name} (${entry.id})`;

/** The one room that a text means: by the id at its end, else by its words. */
export function meant(index: Entry[], text: string): Entry | undefined {
  const id = /\((\S+)\)$/.exec(text)?.[1];
  return index.find((entry) => entry.id === id) ?? find(index, text, 1)[0];
}
