import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, isolate, shortName, toName } from './name.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('a name', () => {
  it.each([
    ['is trimmed', '  Weekly sync ', 'Weekly sync'],
    ['is one line', 'Weekly\r\nsync\tnow\u2028later', 'Weekly sync now later'],
    ['has no control characters', 'A\u0000B\u007f\u0085C', 'A B C'],
    ['has no overrides of direction', 'Anna\u202E', 'Anna'],
    ['has no isolates, marks and embeddings', '\u2067Anna\u2069\u200F\u061C\u202A', 'Anna'],
    ['has no invisible characters', 'An\u200Bn\u00ADa\u2060\uFEFF\u3164', 'Anna'],
    ['has no hidden tags', 'Anna\u{E0041}\u{E0042}', 'Anna'],
    ['has no joiners between letters that need none', 'An\u200Dna\u200C', 'Anna'],
    ['has no lone surrogates', 'Anna\uD83D', 'Anna\uFFFD'],
    ['has no noncharacters', 'Anna\uFFFE', 'Anna'],
    ['keeps markup', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['keeps emoji of several parts', `${FAMILY} 🏳️‍🌈 👩🏽‍🚀`, `${FAMILY} 🏳️‍🌈 👩🏽‍🚀`],
    ['keeps the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['keeps Hebrew', 'פגישה', 'פגישה'],
    ['keeps the joiners of Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['keeps the joiners of Sinhala', 'ශ්\u200Dරී', 'ශ්\u200Dරී'],
    ['keeps accents', 'Zoe\u0308', 'Zoe\u0308'],
    ['keeps eight marks on a letter', `a${'\u0301'.repeat(500)}b`, `a${'\u0301'.repeat(8)}b`],
    ['of nothing visible is empty', '\u200B\u202E \u2800', ''],
  ])('%s', (_, text, name) => {
    expect(cleanName(text)).toBe(name);
  });

  it('that another version has stored as something else is empty', () => {
    for (const value of [null, 7, {}, Object.create(null), ['Anna']])
      expect(toName(value as string)).toBe('');
  });

  it.each([
    ['is whole if it fits', 'x'.repeat(40), 'x'.repeat(40)],
    ['is cut', 'x'.repeat(252), `${'x'.repeat(40)}…`],
    ['is cut between characters', FAMILY.repeat(41), `${FAMILY.repeat(40)}…`],
    [
      'is cut between a letter and the next, not its accent',
      'e\u0301'.repeat(41),
      `${'e\u0301'.repeat(40)}…`,
    ],
    ['has no space before the ellipsis', `${'x'.repeat(39)} ${'y'.repeat(9)}`, `${'x'.repeat(39)}…`],
  ])('in a sentence %s', (_, text, name) => {
    expect(shortName(text)).toBe(name);
  });

  it('is cut where one character is of endless length', () => {
    expect(shortName(`Anna ${'👩\u200D'.repeat(5000)}👩`)).toBe('Anna…');
  });

  it('in a sentence is short, well-formed, and the same when it is made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = shortName(text);
        expect(name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/[\u202A-\u202E\u2066-\u2069\p{Cc}]/u);
        expect(name.length).toBeLessThanOrEqual(442);
        expect(shortName(name, 41)).toBe(name);
      }),
      { seed: 20266, numRuns: 2000 },
    );
  });
});

describe('in a sentence', () => {
  it.each([
    ['Anna', 'ltr', 'Anna'],
    ['Größe 5 (neu)', 'ltr', 'Größe 5 (neu)'],
    ['דנה', 'ltr', '\u2068דנה\u2069'],
    ['Anna دانا', 'ltr', '\u2068Anna دانا\u2069'],
    ['Anna', 'rtl', '\u2068Anna\u2069'],
  ] as const)('%s is written so that it leaves the rest alone, from %s', (name, direction, written) => {
    expect(isolate(name, direction)).toBe(written);
  });
});
