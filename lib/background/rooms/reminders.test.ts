import { beforeEach, expect, it } from 'vitest';
import { guest } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { hasConflict } from './reminders.ts';

const MINUTE = 60_000;
const now = Date.parse('2030-01-22T09:00:00Z');
const event = (minutes: number) => ({ from: now + minutes * MINUTE, until: now + (minutes + 60) * MINUTE });

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

const plan = (at: number) => db.plans.put({ id: `r/${at}`, roomId: 'r', accountId: 'a', at });
const inside = (...people: ReturnType<typeof guest>[]) =>
  db.presence.put({ roomId: 'r', accountId: 'a', people });

it.each([
  ['at its start', 0, true],
  ['in its course', 59, true],
  ['as it ends', 60, false],
  ['a little before, so that it may still go on', -29, true],
  ['well before', -30, false],
])('a room is taken for an event when a time is planned %s', async (_, minutes, taken) => {
  await plan(now + (120 + minutes) * MINUTE);
  expect(await hasConflict('r', event(120), now)).toBe(taken);
  expect(await hasConflict('another', event(120), now)).toBe(false);
});

it.each([
  ['is now', 0, true],
  ['is about to begin', 5, true],
  ['is later', 6, false],
  ['is nearly over', -59, true],
  ['is over', -60, false],
])('a room with people in it is taken when the event %s', async (_, minutes, taken) => {
  await inside(guest('Anna'));
  expect(await hasConflict('r', event(minutes), now)).toBe(taken);
});

it('a meeting that nobody is in takes no room', async () => {
  await inside();
  expect(await hasConflict('r', event(0), now)).toBe(false);
});
