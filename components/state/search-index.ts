import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { fold } from '../../lib/shared/search.ts';
import { cleanName, roomName } from '../../lib/shared/rooms/names.ts';
import { type SearchableRoom, searchText, searchTextOf } from './search.ts';

/** No word of a query contains it. */
const BREAK = '\n';

/**
 * The texts of rooms as one, in the order of the rooms: what ten thousand of them contain is found within a frame.
 * @template T what is known of a room
 */
export class SearchIndex<T extends SearchableRoom> {
  readonly #rooms: readonly T[];
  /** Each text is followed by a break, and so is nothing before the first. */
  readonly #joined: string;
  /** Where each text starts in it, and where the next one would. */
  readonly #starts: Uint32Array;
  /** Indices of the rooms whose text goes on after their name. */
  readonly #noted: number[];

  constructor(rooms: readonly T[]) {
    const texts = rooms.map(searchText);
    let start = 1;
    this.#rooms = rooms;
    this.#joined = BREAK + texts.map((text) => text + BREAK).join('');
    this.#starts = new Uint32Array(rooms.length + 1);
    this.#noted = [];
    for (const [index, { length }] of texts.entries()) {
      this.#starts[index] = start;
      start += length + 1;
      if (rooms[index]?.note !== undefined) this.#noted.push(index);
    }
    this.#starts[rooms.length] = start;
  }

  /** The rooms whose name and note contain every word of a query, in their order; the very list if these are all. */
  find(query: string): readonly T[] {
    const words = fold(query).split(/\s+/u).filter(Boolean);
    const [rarest, ...others] = words.toSorted((a, b) => b.length - a.length);
    if (rarest === undefined) return this.#rooms;
    const found: T[] = [];
    let index = 0;
    for (
      let at = this.#joined.indexOf(rarest);
      at >= 0;
      at = this.#joined.indexOf(rarest, this.#start(index))
    ) {
      while (this.#start(index + 1) <= at) index += 1;
      const room = this.#rooms[index];
      if (room && (others.length === 0 || containsAll(this.#text(index), others))) found.push(room);
      index += 1;
    }
    return found.length === this.#rooms.length ? this.#rooms : found;
  }

  /** The first room that is shown with exactly this name. */
  namesake(name: string): T | undefined {
    if (!name) return undefined;
    const text = searchTextOf({ name });
    const isSame = (room: T | undefined) => room !== undefined && roomName(room) === name;
    const noted = this.#noted.find(
      (index) => this.#joined.startsWith(text, this.#start(index)) && isSame(this.#rooms[index]),
    );
    let index = 0;
    const whole = BREAK + text + BREAK;
    for (let at = this.#joined.indexOf(whole); at >= 0; at = this.#joined.indexOf(whole, at + 1)) {
      while (this.#start(index + 1) <= at + 1) index += 1;
      if (noted !== undefined && noted < index) break;
      if (isSame(this.#rooms[index])) return this.#rooms[index];
    }
    return noted === undefined ? undefined : this.#rooms[noted];
  }

  #start(index: number): number {
    return this.#starts[index] ?? this.#joined.length;
  }

  #text(index: number): string {
    return this.#joined.slice(this.#start(index), this.#start(index + 1));
  }
}

const containsAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

/** A search among rooms by name and note. */
export interface Search<T> {
  query: Signal<string>;
  /** The rooms that match, in their order: all for an empty query. */
  found: ReadonlySignal<readonly T[]>;
  /** The first room that is shown with exactly the name that is typed. */
  namesake: ReadonlySignal<T | undefined>;
}

/** State of a search among rooms. */
export function useSearch<T extends SearchableRoom>(rooms: ReadonlySignal<readonly T[]>): Search<T> {
  const query = useSignal('');
  // Made with the first letter.
  const index = useComputed(() => new SearchIndex(rooms.value));
  // A space more asks for nothing else.
  const words = useComputed(() => query.value.trim());
  const found = useComputed(() => (words.value === '' ? rooms.value : index.value.find(words.value)));
  const namesake = useComputed(() => {
    const name = cleanName(query.value);
    return name ? index.value.namesake(name) : undefined;
  });
  return { query, found, namesake };
}
