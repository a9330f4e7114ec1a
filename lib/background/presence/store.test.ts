import { beforeEach, expect, it } from 'vitest';
import { db } from '../../shared/database/database.ts';
import { removeMissed, removeOldMissed, restoreMissed } from './store.ts';

const DAY = 24 * 3_600_000;
const now = Date.parse('2030-01-31T10:00:00Z');

beforeEach(async () => {
  await db.missed.clear();
  await db.missed.bulkPut(
    [29, 30, 31].map((days) => ({
      id: `${days} days ago`,
      roomId: 'r',
      accountId: 'a',
      name: 'Anna',
      came: now - days * DAY - 60_000,
      left: now - days * DAY,
    })),
  );
});

it('missed visitors are kept for 30 days', async () => {
  await removeOldMissed(now);
  expect(await db.missed.toCollection().primaryKeys()).toEqual(['29 days ago', '30 days ago']);
});

it('missed guests go when the host removes them, and come back', async () => {
  await db.accounts.put({ id: 'a', key: '', team: '', hostName: '', addedAt: 0 });
  const guests = await db.missed.toArray();
  await removeMissed(['29 days ago', '31 days ago']);
  expect(await db.missed.toCollection().primaryKeys()).toEqual(['30 days ago']);
  await restoreMissed(guests);
  expect(await db.missed.count()).toBe(3);
});

it('missed guests of a team that was disconnected meanwhile stay away', async () => {
  const guests = await db.missed.toArray();
  await removeMissed(guests.map(({ id }) => id));
  await db.accounts.clear();
  await restoreMissed(guests);
  expect(await db.missed.count()).toBe(0);
});
