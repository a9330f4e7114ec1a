import { beforeEach, expect, it } from 'vitest';
import { aRoom } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { orderPins } from './metadata.ts';

beforeEach(() => db.rooms.clear());

/** Pins rooms, each named by a letter, and gives their order afterwards. */
async function after(pins: Record<string, number>, wanted: string, times = 1): Promise<string> {
  await db.rooms.bulkPut(Object.entries(pins).map(([name, pin]) => ({ ...aRoom(name, { pin }), id: name })));
  await db.rooms.put({ ...aRoom('X'), id: 'X' });
  for (let n = 0; n < times; n++) await orderPins(wanted.split(''));
  return (await db.rooms.orderBy('pin').primaryKeys()).join('');
}

it.each([
  ['swaps neighbours', { A: 1, B: 2, C: 3 }, 'BAC', 1, 'BAC'],
  ['does the same when it is asked twice', { A: 1, B: 2, C: 3 }, 'BAC', 2, 'BAC'],
  ['leaves pins that are not named in their place', { A: 1, B: 2, C: 3, D: 4 }, 'DB', 1, 'ADCB'],
  ['tells pins at one place apart', { A: 5, B: 5, C: 5 }, 'CAB', 1, 'CAB'],
  ['passes over what is gone or not pinned', { A: 1, B: 2 }, 'ZBXA', 1, 'BA'],
])('%s', async (_, pins, wanted, times, order) => {
  expect(await after(pins, wanted, times)).toBe(order);
});

it('pins nothing that was not', async () => {
  await after({ A: 1 }, 'XA');
  expect(await db.rooms.get('X')).not.toHaveProperty('pin');
});
