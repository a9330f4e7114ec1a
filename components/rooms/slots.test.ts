// @vitest-environment happy-dom
import { renderHook } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { keepSlots, useRowKeys } from './slots.ts';

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

describe('the keys of rows', () => {
  /** The keys of some rooms, one after the other, in one list. */
  function open() {
    const initialProps: { ids: readonly string[]; list: string } = { ids: [], list: '' };
    const { result, rerender } = renderHook(({ ids, list }) => useRowKeys(ids, list), { initialProps });
    return (text: string, list = '') => {
      const ids = text.split('');
      rerender({ ids, list });
      return ids.map((id) => result.current.get(id));
    };
  }

  it('are those of the rooms as long as the list is the same, wherever they are in it', () => {
    const keys = open();
    const [a, b, c] = keys('abc');
    expect(keys('cab')).toEqual([c, a, b]);
    expect(keys('cb')).toEqual([c, b]);
  });

  it('are new ones for rooms that come into a list', () => {
    const keys = open();
    const [a, b] = keys('ab');
    const [x, ...others] = keys('xab');
    expect(others).toEqual([a, b]);
    expect([a, b]).not.toContain(x);
  });

  it('are not given again to a room that was gone', () => {
    const keys = open();
    const [a, b] = keys('ab');
    keys('b');
    expect([a, b]).not.toContain(keys('ab')[0]);
  });

  it.each([
    ['as many rooms', 'xyz', 3],
    ['rooms that were there, in other places', 'cxa', 3],
    ['fewer rooms', 'x', 1],
    ['more rooms', 'vwxyz', 3],
  ])('are those of the places where another list has %s', (_, ids, kept) => {
    const keys = open();
    const before = keys('abc');
    const after = keys(ids, 'search');
    expect(after.slice(0, kept)).toEqual(before.slice(0, kept));
    expect(new Set(after).size).toBe(after.length);
  });
});
