import { expect, it } from 'vitest';
import { fileName } from './download.ts';

it.each([
  ['Weekly sync', 'Weekly sync.png'],
  ['R&D: <50%> "A/B" | C\\D?', 'R&D 50% A B C D.png'],
  ['Q1\tplans\u2028and more\u0085', 'Q1 plans and more.png'],
  ['../../.profile', 'profile.png'],
  ['Ends. . ', 'Ends.png'],
  ['invisible\u202E\u200Bletters', 'invisibleletters.png'],
  ['x\uD83D', 'x\uFFFD.png'],
  ['...', 'Eyeson.png'],
  ['', 'Eyeson.png'],
  ['v1.2.3', 'v1.2.3.png'],
  ['Büro 東京 🎉', 'Büro 東京 🎉.png'],
])('a file of %j is called %j', (text, name) => expect(fileName(text, 'png')).toBe(name));

it.each(['a', 'é', '東', '👩‍🚀', '🇦🇹'])(
  'of a long name of %s the beginning is kept, cut between characters',
  (character) => {
    const name = fileName(`Start ${character.repeat(300)}`, 'ics');
    expect(name).toMatch(new RegExp(`^Start (${character})+\\.ics$`, 'u'));
    const { length } = new TextEncoder().encode(name);
    expect(length).toBeLessThanOrEqual(204);
    expect(length).toBeGreaterThan(175);
  },
);
