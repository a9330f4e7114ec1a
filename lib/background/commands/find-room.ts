import { db, type Room } from '../../shared/database/database.ts';
import { isExpired } from '../../shared/rooms/queries.ts';
import { roomName } from '../../shared/rooms/names.ts';
import { fold, createMatcher } from '../../shared/search.ts';

/** What is needed of a room to find it by typing. Nothing in it is secret. */
export interface IndexedRoom {
  id: string;
  /** As it is shown; never empty. */
  name: string;
  folded: string;
}

/** All rooms whose meeting can be started, the pinned ones first, then the most recently used. */
export async function readIndex(): Promise<IndexedRoom[]> {
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
export function findRooms(index: IndexedRoom[], text: string, most: number): IndexedRoom[] {
  const sought = fold(text.trim());
  const matches = createMatcher(text);
  const found = index.filter(({ folded }) => matches(folded));
  const called = ({ folded }: IndexedRoom) => folded === sought;
  const begins = ({ folded }: IndexedRoom) => folded.startsWith(sought);
  return [...new Set([...found.filter(called), ...found.filter(begins), ...found])].slice(0, most);
}

/** The text by which `meant` finds this room again: its name, with its id where another has the same. */
export const suggestionText = (index: IndexedRoom[], entry: IndexedRoom): string =>
  resolveRoom(index, entry.name) === entry ? entry.name : `${entry.name} (${entry.id})`;

/** The one room that a text means: by the id at its end, else by its words. */
export function resolveRoom(index: IndexedRoom[], text: string): IndexedRoom | undefined {
  const id = /\((\S+)\)$/.exec(text)?.[1];
  return index.find((entry) => entry.id === id) ?? findRooms(index, text, 1)[0];
}
