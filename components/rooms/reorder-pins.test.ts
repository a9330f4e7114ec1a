import { expect, it } from 'vitest';
import { aRoom } from '../../tests/support/samples.ts';
import { reorderPins } from './reorder-pins.ts';

const rooms = [
  aRoom('A', { pin: 1 }),
  aRoom('B', { pin: 2 }),
  aRoom('C', { pin: 3 }),
  aRoom('D'),
  aRoom('E'),
];

it.each<[string, number, -1 | 1, string | undefined]>([
  ['up', 1, -1, 'BAC'],
  ['down', 1, 1, 'ACB'],
  ['up from the first place', 0, -1, undefined],
  ['down from the last pinned one', 2, 1, undefined],
  ['up without a pin', 3, -1, undefined],
  ['down without a pin', 3, 1, undefined],
])('moves a room %s', (_, index, by, names) => {
  expect(
    reorderPins(rooms, index, by)
      ?.order.map(({ name }) => name)
      .join(''),
  ).toBe(names);
});

it('moves a room past the pinned one next to it, whatever stands between them', () => {
  const [a, b, c, d] = rooms;
  const listed = [c, d, a, b].filter((room) => room !== undefined);
  expect(reorderPins(listed, 2, -1)).toEqual({ order: [a, c, b], to: 0 });
});
