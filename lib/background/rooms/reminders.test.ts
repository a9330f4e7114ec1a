import { beforeEach, describe, expect, it } from 'vitest';
import { account, aRoom } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { settings } from '../../shared/settings/settings.ts';
import { addReminder, hasConflict, moveRepeated, nextReminderTime, removeOldReminders } from './reminders.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = Date.UTC(2026, 5, 1, 12);
const room = aRoom('Weekly');
const roomId = room.id;

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.rooms.put(room);
});

const add = (minutes: number, more: Partial<Parameters<typeof addReminder>[0]> = {}) =>
  addReminder({ roomId, at: now + minutes * MINUTE, before: 0, ...more }, now);
const stored = () => db.plans.orderBy('at').toArray();

describe('an event', () => {
  const event = (minutes: number) => ({
    from: now + minutes * MINUTE,
    until: now + (minutes + 60) * MINUTE,
  });

  it.each([
    [30, 'an hour and a half later', false],
    [90, 'half an hour later', true],
    [120, 'when it begins', true],
    [149, 'half an hour before', true],
    [150, 'before, and surely over', false],
    [181, 'after it', false],
  ])('%s minutes from now meets guests that are expected in two hours: %s', async (minutes, _, isTaken) => {
    await add(120);
    expect(await hasConflict(roomId, event(minutes), now)).toBe(isTaken);
  });

  it.each([
    [120 - 30, true],
    [120 + 60, false],
  ])('meets guests that are expected every week, three weeks on: %s', async (minutes, isTaken) => {
    await add(120, { every: 'week' });
    expect(await hasConflict(roomId, event(minutes + 21 * 24 * 60), now)).toBe(isTaken);
  });

  it('meets guests who are inside now', async () => {
    const people = [{ id: 'p', name: 'P', guest: true, since: 0 }];
    await db.presence.put({ roomId, accountId: account.id, people });
    expect(await hasConflict(roomId, event(4), now)).toBe(true);
    expect(await hasConflict(roomId, event(6), now)).toBe(false);
  });
});

describe('a reminder', () => {
  it.each([
    ['a time of more than a minute ago', () => add(-1.1), 'past'],
    ['a time in more than a hundred years', () => add(36_526 * 24 * 60), 'too-far'],
    ['a room that is not here', () => add(1, { roomId: 'gone' }), 'not-found'],
  ] as const)('is refused for %s', async (_, adds, kind) => {
    expect(await adds()).toEqual({ ok: false, error: { kind } });
    expect(await stored()).toEqual([]);
  });

  it('is taken for this minute, and for a year so far ahead that it can be meant', async () => {
    expect(await add(-1)).toMatchObject({ ok: true });
    expect(await add(36_525 * 24 * 60)).toMatchObject({ ok: true });
  });

  it('is shown as early as the settings say, unless it says otherwise', async () => {
    await addReminder({ roomId, at: now + MINUTE }, now);
    await settings.remindBefore.setValue(10);
    await addReminder({ roomId, at: now + 2 * MINUTE }, now);
    await add(3);
    await add(4, { before: 2 });
    expect((await stored()).map(({ before }) => before)).toEqual([5, 10, undefined, 2]);
  });

  it('is stored once for the same time, as it was chosen last', async () => {
    await add(60, { title: 'Talk', before: 10 });
    await add(60, { every: 'week' });
    expect(await stored()).toMatchObject([{ at: now + 60 * MINUTE, every: 'week', title: 'Talk' }]);
    await add(60, { before: 2 });
    const [only, ...others] = await stored();
    expect(only).toMatchObject({ every: 'week', before: 2, first: now + 60 * MINUTE });
    expect(others).toEqual([]);
  });

  it('adds nothing to a weekly one at one of its times', async () => {
    await add(60, { every: 'week' });
    expect(await add(60 + 7 * 24 * 60)).toMatchObject({ ok: true });
    expect(await stored()).toHaveLength(1);
  });

  it('is the twentieth of a room at most', async () => {
    for (let n = 1; n <= 20; n++) await add(n);
    expect(await add(21)).toEqual({ ok: false, error: { kind: 'reminders-full' } });
    expect(await add(20, { before: 5 })).toMatchObject({ ok: true });
    expect(await stored()).toHaveLength(20);
  });

  it('is forgotten when it is long over, or when its room is gone; a weekly one stays', async () => {
    await add(0);
    await add(1, { every: 'week' });
    await removeOldReminders(now + DAY + MINUTE);
    expect(await stored()).toMatchObject([{ every: 'week' }]);
    await db.rooms.clear();
    await removeOldReminders(now);
    expect(await stored()).toEqual([]);
  });
});

it('a weekly reminder moves to its next time that is still of use, told or not, and the others stay', async () => {
  await add(0, { every: 'week' });
  await add(1);
  await db.plans.toCollection().modify({ told: true });
  await moveRepeated(now + 15 * MINUTE);
  expect((await stored()).map(({ told }) => told)).toEqual([true, true]);
  await moveRepeated(now + 15 * MINUTE + 1);
  expect(await stored()).toMatchObject([{ told: true }, { at: now + 7 * DAY, every: 'week', first: now }]);
  expect((await stored())[1]?.told).toBeUndefined();
  // A computer that slept for weeks wakes ten minutes after a time.
  await moveRepeated(now + 28 * DAY + 10 * MINUTE);
  expect((await stored())[1]).toMatchObject({ at: now + 28 * DAY });
});

it('the next one to be shown is found among those that are not due yet', async () => {
  expect(await nextReminderTime(now)).toBeUndefined();
  await add(4, { before: 5 });
  await add(9, { before: 2 });
  await add(10, { before: 10 });
  await add(16, { before: 10 });
  expect(await nextReminderTime(now)).toBe(now + 6 * MINUTE);
});
