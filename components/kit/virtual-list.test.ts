import { describe, expect, it } from 'vitest';
import { destination, rowWindow } from './virtual-list.ts';

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

describe('the rows that are drawn', () => {
  it.each([
    ['all of a short list', { top: 0, height: 580, row: 36 }, 5, { start: 0, end: 5 }],
    ['what is seen and a margin below', { top: 0, height: 360, row: 36 }, 10_000, { start: 0, end: 18 }],
    [
      'what is seen and a margin on both sides',
      { top: 3600, height: 360, row: 36 },
      10_000,
      { start: 92, end: 118 },
    ],
    ['the end of the list', { top: 359_640, height: 360, row: 36 }, 10_000, { start: 9982, end: 10_000 }],
    ['none of an empty list', { top: 0, height: 360, row: 36 }, 0, { start: 0, end: 0 }],
  ])('are %s', (_, view, total, expected) => {
    expect(rowWindow(view, total)).toEqual(expected);
  });
});
