import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedRoom } from '../../lib/shared/database/database.ts';
import { cleanName, roomName } from '../../lib/shared/rooms/names.ts';
import { createMatcher, fold } from '../../lib/shared/search.ts';
import { aRoom } from '../../tests/support/samples.ts';
import { SearchIndex } from './search-index.ts';

const words = [
  'room',
  'Roo',
  'Zoë',
  'zoe',
  'STRASSE',
  'straße',
  'ﬁn',
  'a',
  'aa',
  'İ',
  '会议',
  '9',
  '\n',
  '\u200b',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
);
const room = fc
  .record({ name: text, note: fc.option(text, { nil: undefined }) })
  .map(({ name, note }): ListedRoom => aRoom(name, note === undefined ? {} : { note }));
const rooms = fc.array(room, { maxLength: 30 });

/** What the search is without an index. */
const found = (all: ListedRoom[], query: string) => {
  const matches = createMatcher(query);
  return all.filter((each) => matches(fold(`${roomName(each)} ${each.note ?? ''}`)));
};

describe('the index of a search', () => {
  it('finds what a look at each room finds, in the same order', () => {
    fc.assert(
      fc.property(rooms, text, (all, query) => {
        expect(new SearchIndex(all).find(query)).toEqual(found(all, query));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the first room of exactly a name', () => {
    fc.assert(
      fc.property(rooms, text, (all, typed) => {
        const name = cleanName(typed);
        const expected = name ? all.find((each) => roomName(each) === name) : undefined;
        expect(new SearchIndex(all).namesake(name)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['nothing in no rooms', [], 'a', []],
    ['all for no word', ['a', 'b'], ' ', ['a', 'b']],
    ['no text that reaches from one room into the next', ['ab', 'cd'], 'bc', []],
    ['each room once', ['aaaa', 'b', 'aa'], 'a', ['aaaa', 'aa']],
    [
      'all words in any order',
      ['weekly sync', 'sync', 'sync weekly'],
      'sync wee',
      ['weekly sync', 'sync weekly'],
    ],
  ])('finds %s', (_, names, query, expected) => {
    const all = names.map((name) => aRoom(name));
    expect(new SearchIndex(all).find(query).map(({ name }) => name)).toEqual(expected);
  });
});
