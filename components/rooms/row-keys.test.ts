import { describe, expect, it } from 'vitest';
import { destination } from './row-keys.ts';

describe('keys in the list', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 13],
    ['PageDown', 95, 99],
    ['PageUp', 13, 3],
    ['PageUp', 3, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['x', 50, undefined],
  ])('%s leads from row %s to %s', (key, at, to) => {
    expect(destination(key, { at, last: 99, page: 10 })).toBe(to);
  });
});
