import { describe, expect, it } from 'vitest';
import { keepSlots } from './slots.ts';

const slots = (before: string, ids: string) => keepSlots(before.split(''), ids.split('')).join('');

describe('the slots of a list', () => {
  it.each([
    ['keeps the place of a row that goes', 'abcd', 'acd', 'abcd'],
    ['keeps several', 'abcde', 'ace', 'abcde'],
    ['keeps that of the first and of the last', 'abcd', 'bc', 'abcd'],
    ['gives a row that comes back its place', 'abcd', 'abcd', 'abcd'],
    ['follows a new order, gaps behind those that they followed', 'abcd', 'dca', 'dcab'],
    ['closes them where a new row comes', 'abcd', 'nacd', 'nacd'],
    ['closes them where many go at once', 'abcdefgh', 'agh', 'agh'],
    ['closes them where none is left', 'ab', '', ''],
    ['is the list where nothing is gone', '', 'abc', 'abc'],
  ])('%s', (_, before, ids, after) => {
    expect(slots(before, ids)).toBe(after);
  });
});
