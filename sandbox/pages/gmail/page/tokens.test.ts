import { expect, it } from 'vitest';
import { classTokens } from './tokens.ts';

it('plain tokens are those of the captures', () => {
  expect(classTokens('plain')('gU Up')).toBe('gU Up');
});

it.each([
  ['random', /^[A-Za-z]{5} [A-Za-z]{5}$/],
  ['hashed', /^Ht-[A-Za-z]{6} Ht-[A-Za-z]{6}$/],
] as const)('%s tokens are stable within a load and new on the next', (classes, shape) => {
  const tokens = classTokens(classes);
  expect(tokens('gU Up')).toMatch(shape);
  expect(tokens('gU Up')).toBe(tokens('gU Up'));
  expect(classTokens(classes)('gU Up')).not.toBe(tokens('gU Up'));
});

it('classes inside a mail keep their names', () => {
  expect(classTokens('hashed')('gmail_quote')).toBe('gmail_quote');
});
