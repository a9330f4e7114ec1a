import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../shared/database/database.ts';
import { addReminder, removeOldReminders } from '../rooms/reminders.ts';
import { runAll } from './waiting.ts';
import { dueReminders } from './reminders.ts';

const MINUTE = 60_000;
const at = Date.parse('2026-06-01T10:00:00Z');
const shown: { title: string; message: string }[] = [];

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  const links = { guestLink: 'https://app.eyeson.team/permalink?guest=G', guestToken: 'G' };
  const times = { createdAt: '2026-01-01T00:00:00Z', expiresAt: null, seenAt: 0, usedAt: 0 };
  await db.rooms.put({ id: 'r', accountId: 'a', name: 'Weekly', ...links, ...times });
  await addReminder({ roomId: 'r', at });
  shown.length = 0;
  Object.assign(fakeBrowser.notifications, {
    create: async (_: string, options: { title: string; message: string }) => shown.push(options),
  });
});

const inside = (guest: boolean) =>
  db.presence.put({ roomId: 'r', accountId: 'a', people: [{ id: 'p', name: 'P', guest, since: 0 }] });
const never = () => false;
const notifyExpected = async (isSuppressed: () => boolean, now?: number) =>
  runAll('reminders', await dueReminders(isSuppressed, now));

it('tells once, when the time has come and the meeting does not run', async () => {
  await notifyExpected(never, at - 1);
  expect(shown).toEqual([]);
  await notifyExpected(never, at);
  await notifyExpected(never, at + MINUTE);
  expect(shown).toMatchObject([{ message: 'Guests can’t join “Weekly” until you start the meeting' }]);
});

it('tells again while it could not be shown', async () => {
  Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => 'denied' });
  await notifyExpected(never, at);
  expect(shown).toEqual([]);
  Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => 'granted' });
  await notifyExpected(never, at + MINUTE);
  await notifyExpected(never, at + 2 * MINUTE);
  expect(shown).toHaveLength(1);
});

it('tells late after the computer slept a little, and not hours later', async () => {
  await notifyExpected(never, at + 60 * MINUTE);
  expect(shown).toEqual([]);
  await notifyExpected(never, at + 10 * MINUTE);
  expect(shown).toHaveLength(1);
});

it('says a little before that the next guests may come when the meeting before still runs with its host', async () => {
  await inside(false);
  await notifyExpected(never, at - 5 * MINUTE);
  expect(shown).toMatchObject([{ message: expect.stringContaining('next meeting') }]);
});

it('leaves guests who wait to the notification that is theirs', async () => {
  await inside(true);
  await notifyExpected(never, at);
  expect(shown).toEqual([]);
});

it('tells nothing of a muted room', async () => {
  await notifyExpected(() => true, at);
  expect(shown).toEqual([]);
});

it('is noted once for the same time, and forgotten when it is long over', async () => {
  await addReminder({ roomId: 'r', at });
  expect(await db.plans.count()).toBe(1);
  await removeOldReminders(at + 25 * 60 * MINUTE);
  expect(await db.plans.count()).toBe(0);
});

it('says a little before that the link has ended by then, while it can still be renewed', async () => {
  await db.rooms.update('r', { expiresAt: new Date(at).toISOString() });
  await notifyExpected(never, at - 6 * MINUTE);
  expect(shown).toEqual([]);
  await notifyExpected(never, at - 5 * MINUTE);
  await notifyExpected(never, at);
  expect(shown).toMatchObject([{ message: expect.stringContaining('Remove the expiry?') }]);
});
