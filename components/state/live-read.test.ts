import { describe, expect, it } from 'vitest';
import { share } from './live-read.ts';

const now = () => ({
  rooms: [{ id: 'a' }, { id: 'b', tags: ['x'] }],
  by: new Map([['a', { at: 1 }]]),
  none: undefined,
});

describe('a value that is read again', () => {
  it('is the value of before where all is equal', () => {
    const before = now();
    expect(share(before, now())).toBe(before);
  });

  it.each<[string, (value: ReturnType<typeof now>) => unknown]>([
    ['a part has changed', ({ rooms }) => rooms[0] && (rooms[0].id = 'c')],
    ['there is a part more', ({ rooms }) => rooms.push({ id: 'c' })],
    ['a part is gone', ({ rooms }) => rooms.pop()],
    ['a part of a map has changed', ({ by }) => by.set('a', { at: 2 })],
    ['a key of a map is another', ({ by }) => by.delete('a') && by.set('b', { at: 1 })],
    ['a field is gone', (value) => Reflect.deleteProperty(value, 'none')],
  ])('is equal to what was read where %s', (_, change) => {
    const [before, next, expected] = [now(), now(), now()];
    change(next);
    change(expected);
    const shared = share(before, next);
    expect(shared).not.toBe(before);
    expect(shared).toEqual(expected);
    expect(Object.keys(shared)).toEqual(Object.keys(expected));
  });

  it('keeps its other parts where one has changed', () => {
    const [before, next] = [now(), now()];
    if (next.rooms[0]) next.rooms[0].id = 'c';
    const shared = share(before, next);
    expect(shared.rooms[1]).toBe(before.rooms[1]);
    expect(shared.by).toBe(before.by);
  });

  it.each([
    [undefined, 1],
    [null, {}],
    [[], {}],
    [{}, []],
    [new Map(), {}],
    [NaN, 0],
  ])('of another kind than %o is itself', (before, value) => {
    expect(share(before, value)).toBe(value);
  });
});
