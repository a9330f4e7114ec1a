import type { SharedRoom } from '../../messages.ts';

/** Rooms whose name has all words of a search in it, in their order; case and accents make no difference. */
export function search(rooms: SharedRoom[], sought: string): SharedRoom[] {
  const words = plain(sought).split(/\s+/);
  return rooms.filter(({ name }) => words.every((word) => plain(name).includes(word)));
}

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
