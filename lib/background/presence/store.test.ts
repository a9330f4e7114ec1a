import { beforeEach, expect, it } from 'vitest';
import { db } from '../../shared/database/database.ts';
import { clearMissed, removeOldMissed } from './store.ts';

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

it('missed visitors go at once when the host clears them', async () => {
  await clearMissed();
  expect(await db.missed.count()).toBe(0);
});
