import { beforeEach, expect, it } from 'vitest';
import { aRoom } from '../../../tests/support/samples.ts';
import { db, type Room } from '../database/database.ts';
import { getDefaultRoom } from './queries.ts';

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

const other = { accountId: 'others' };
const cases: [string, Room[], string | undefined][] = [
  ['the first pinned', [aRoom('B', { pin: 2 }), aRoom('A', { pin: 1 }), aRoom('Newer')], 'A'],
  ['without a pin the most recently used', [aRoom('Older'), aRoom('Newer')], 'Newer'],
  [
    'never an expired one',
    [aRoom('Live'), aRoom('Over', { pin: 1, expiresAt: '2020-01-01T00:00:00Z' })],
    'Live',
  ],
  ['never one that is being deleted', [aRoom('Live'), aRoom('Gone', { deleteAt: 1 })], 'Live'],
  ['one of the team that is shown', [aRoom('Ours'), aRoom('Theirs', { ...other, pin: 1 })], 'Ours'],
  ['none where the team has none', [aRoom('Theirs', other)], undefined],
];

it.each(cases)('is %s', async (_, rooms, name) => {
  await db.choices.put({ name: 'team', accountId: 'testers' });
  await db.rooms.bulkPut(rooms);
  expect((await getDefaultRoom())?.name).toBe(name);
});

it('is of any team while all are shown', async () => {
  await db.rooms.bulkPut([aRoom('Ours'), aRoom('Theirs', { ...other, pin: 1 })]);
  expect((await getDefaultRoom())?.name).toBe('Theirs');
});
