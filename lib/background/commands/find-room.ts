import { db, type Room } from '../../shared/database/database.ts';
import { isExpired } from '../../shared/rooms/status.ts';
import { roomName } from '../../shared/rooms/names.ts';
import { fold, createMatcher } from '../../shared/search.ts';

/** The data of a room for a search by name. It contains no secret. */
export interface IndexedRoom {
  id: string;
  /** The display name; never empty. */
  name: string;
  /** The name without case and diacritics. */
  folded: string;
}

/** Reads all rooms whose meeting can be started, the pinned ones first, then the most recently used. */
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

/**
 * Finds rooms by name: exact matches first, then names that start with the text, then names that contain all its words.
 * @param limit the maximum number of results
 */
export function findRooms(index: IndexedRoom[], text: string, limit: number): IndexedRoom[] {
  const query = fold(text.trim());
  const matches = createMatcher(text);
  const found = index.filter(({ folded }) => matches(folded));
  const isExact = ({ folded }: IndexedRoom) => folded === query;
  const isPrefixed = ({ folded }: IndexedRoom) => folded.startsWith(query);
  return [...new Set([...found.filter(isExact), ...found.filter(isPrefixed), ...found])].slice(0, limit);
}

/** @returns the text that {@link resolveRoom} resolves to this room: its name, and its id if the name is ambiguous */
export const suggestionText = (index: IndexedRoom[], entry: IndexedRoom): string =>
  resolveRoom(index, entry.name) === entry ? entry.name : `${entry.name} (${entry.id})`;

/** Finds the room for an entered text: by an id in parentheses at its end, else the first result of {@link findRooms}. */
export function resolveRoom(index: IndexedRoom[], text: string): IndexedRoom | undefined {
  const id = /\((\S+)\)$/.exec(text)?.[1];
  return index.find((entry) => entry.id === id) ?? findRooms(index, text, 1)[0];
}
