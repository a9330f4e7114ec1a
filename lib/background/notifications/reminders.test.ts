import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runUntilStep } from '../../../tests/support/worker-death.ts';
import { db } from '../../shared/database/database.ts';
import { addReminder } from '../rooms/reminders.ts';
import { runAll } from './waiting.ts';
import { dueReminders } from './reminders.ts';

const MINUTE = 60_000;
const at = Date.parse('2026-06-01T10:00:00Z');
const DAY = 24 * 60 * MINUTE;
const shown: { title: string; message: string; buttons?: { title: string }[] }[] = [];
const visible = new Set<string>();

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  const links = { guestLink: 'https://app.eyeson.team/permalink?guest=G', guestToken: 'G' };
  const times = { createdAt: '2026-01-01T00:00:00Z', expiresAt: null, seenAt: 0, usedAt: 0 };
  await db.rooms.put({ id: 'r', accountId: 'a', name: 'Weekly', ...links, ...times });
  await addReminder({ roomId: 'r', at, before: 0 }, at - DAY);
  shown.length = 0;
  visible.clear();
  Object.assign(fakeBrowser.notifications, {
    getPermissionLevel: undefined,
    async create(id: string, options: { title: string; message: string }) {
      visible.add(id);
      shown.push(options);
    },
    clear: async (id: string) => visible.delete(id),
    getAll: async () => Object.fromEntries([...visible].map((id) => [id, true])),
  });
});

const inside = (guest: boolean) =>
  db.presence.put({ roomId: 'r', accountId: 'a', people: [{ id: 'p', name: 'P', guest, since: 0 }] });
const never = () => false;
const time = (ms: number) => new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(ms);
const notifyExpected = async (isSuppressed: () => boolean, now?: number) =>
  runAll('reminders', await dueReminders(isSuppressed, now));

it('tells once, when the time has come and the meeting does not run', async () => {
  await notifyExpected(never, at - 1);
  expect(shown).toEqual([]);
  await notifyExpected(never, at);
  await notifyExpected(never, at + MINUTE);
  expect(shown).toMatchObject([
    {
      title: 'Guests can’t join “Weekly” until you start the meeting',
      message: time(at),
      buttons: [{ title: 'Start meeting' }],
    },
  ]);
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

it('tells again where the browser failed, and takes no older notification of the room for this one', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  visible.add('expected:r');
  vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValueOnce(new Error('no icon'));
  await notifyExpected(never, at);
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

it('is for an event by the event’s title', async () => {
  await addReminder({ roomId: 'r', at, before: 0, title: 'Design review' }, at - DAY);
  await notifyExpected(never, at);
  expect(shown).toMatchObject([{ title: expect.stringContaining('“Weekly”'), message: 'Design review' }]);
});

it.each([
  [10, 10, 'starts in 10 min'],
  [10, 7.2, 'starts in 8 min'],
  [5, 5, 'starts in 5 min'],
  [5, 0.1, 'starts in 1 min'],
  [5, 0, 'Guests can’t join'],
  [5, -14, 'Guests can’t join'],
])('%s min before, shown %s min before, says when: %s', async (before, minutes, words) => {
  await addReminder({ roomId: 'r', at, before }, at - DAY);
  await notifyExpected(never, at - (before + 0.1) * MINUTE);
  expect(shown).toEqual([]);
  await notifyExpected(never, at - minutes * MINUTE);
  await notifyExpected(never, at - minutes * MINUTE + 1);
  expect(shown).toMatchObject([
    { title: expect.stringContaining(words), buttons: [{ title: 'Start meeting' }] },
  ]);
});

it('before the time, tells the time', async () => {
  await addReminder({ roomId: 'r', at, before: 10 }, at - DAY);
  await notifyExpected(never, at - 10 * MINUTE);
  expect(shown[0]?.message).toBe(`At ${time(at)}. Guests can’t join until you start the meeting`);
});

describe('a weekly reminder', () => {
  beforeEach(() => addReminder({ roomId: 'r', at, before: 5, every: 'week' }, at - DAY));

  it('is shown once each week', async () => {
    for (let minute = 0; minute < 15 * 24 * 60; minute += 1)
      if (minute % (24 * 60) < 30) await notifyExpected(never, at + (minute - 10) * MINUTE);
    expect(shown).toHaveLength(3);
  });

  it.each([
    ['14 minutes late', 14, 1],
    ['too late', 16, 0],
  ])('that the computer slept through is shown %s: %s min, %s times', async (_, minutes, times) => {
    await notifyExpected(never, at + minutes * MINUTE);
    expect(shown).toHaveLength(times);
    await notifyExpected(never, at + 7 * DAY - 5 * MINUTE);
    expect(shown).toHaveLength(times + 1);
  });

  it('of a room that is muted then is not made up for', async () => {
    await notifyExpected(() => true, at);
    await notifyExpected(never, at + 16 * MINUTE);
    expect(shown).toEqual([]);
    await notifyExpected(never, at + 7 * DAY);
    expect(shown).toHaveLength(1);
  });

  it('falls on the time of another one, and both are shown once', async () => {
    await addReminder({ roomId: 'r', at: at + 7 * DAY, before: 10 }, at);
    await db.plans.put({ id: 'other', roomId: 'r', accountId: 'a', at: at + 7 * DAY, before: 10 });
    await notifyExpected(never, at + 15 * MINUTE + 1);
    for (let minute = -12; minute < 12; minute += 1)
      await notifyExpected(never, at + 7 * DAY + minute * MINUTE);
    expect(shown).toMatchObject([{ title: expect.stringContaining('starts in 10 min') }]);
  });
});

it('is shown once, at whatever step a worker dies, and while an older notification of the room is there', async () => {
  for (let last = 1, hasDied = true; hasDied; last += 1) {
    shown.length = 0;
    visible.clear();
    visible.add('expected:r');
    await db.plans.toCollection().modify((reminder) => {
      delete reminder.asked;
      delete reminder.told;
    });
    hasDied = await runUntilStep(last, () => notifyExpected(never, at));
    await notifyExpected(never, at + MINUTE);
    await notifyExpected(never, at + 2 * MINUTE);
    expect(shown, `step ${last}`).toHaveLength(1);
    expect(await db.plans.toArray(), `step ${last}`).toMatchObject([{ told: true }]);
  }
});

it('says a little before that the link has ended by then, while it can still be renewed', async () => {
  await db.rooms.update('r', { expiresAt: new Date(at).toISOString() });
  await notifyExpected(never, at - 6 * MINUTE);
  expect(shown).toEqual([]);
  await notifyExpected(never, at - 5 * MINUTE);
  await notifyExpected(never, at);
  expect(shown).toMatchObject([{ message: expect.stringContaining('Remove the expiry?') }]);
});
