import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reminder } from '../database/database.ts';
import { isAt, LATE, nextReminders, occurrenceFrom, type Recurrence } from './reminders.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('a weekly reminder', () => {
  it('is found at the first of its times that is not over, whenever it is looked for', () => {
    const anyTime = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(anyTime, anyTime, (first, from) => {
        const weekly: Recurrence = { at: first, every: 'week', first };
        const next = occurrenceFrom(weekly, from) ?? 0;
        expect(next).toBeGreaterThanOrEqual(Math.max(first, from));
        expect(next - Math.max(first, from)).toBeLessThanOrEqual(7 * DAY + 60 * MINUTE);
        expect(isAt(weekly, next)).toBe(true);
        expect(isAt(weekly, next + MINUTE)).toBe(false);
        // Moved on, it has the same times.
        expect(occurrenceFrom({ ...weekly, at: next }, from)).toBe(next);
      }),
      { seed: 20264, numRuns: 2000 },
    );
  });
});

describe('the next reminder of a room', () => {
  const now = Date.UTC(2026, 5, 1, 12);
  const reminder = (roomId: string, minutes: number, more: Partial<Reminder> = {}): Reminder => ({
    id: `${roomId}/${minutes}`,
    roomId,
    accountId: 'a',
    at: now + minutes * MINUTE,
    ...more,
  });
  const next = (...reminders: Reminder[]) => Object.fromEntries(nextReminders(reminders, now));

  it('is the earliest of each room, and none where there is none', () => {
    const { a, b } = next(reminder('a', 90), reminder('b', 30), reminder('a', 60), reminder('c', -16));
    expect([a?.at, b?.at]).toEqual([now + 60 * MINUTE, now + 30 * MINUTE]);
    expect(Object.keys(next(reminder('c', -16)))).toEqual([]);
  });

  it.each([
    ['before the host is to be reminded', 5, { before: 2 }, false],
    ['from when the host is to be reminded', 5, { before: 5 }, true],
    ['at its time', 0, {}, true],
    ['for a quarter of an hour after it', -15, {}, true],
  ])('is due %s: %s min, %o: %s', (_, minutes, more, isDue) => {
    expect(next(reminder('a', minutes, more)).a).toEqual({ at: now + minutes * MINUTE, isDue });
  });

  it('is due if one of two at the same time is', () => {
    const both = [reminder('a', 5), reminder('a', 5, { before: 10 })];
    expect(next(...both).a?.isDue).toBe(true);
    expect(next(...both.toReversed()).a?.isDue).toBe(true);
  });

  it('of a weekly one that nobody moved on is that of a later week', () => {
    const first = now - 14 * DAY - LATE - MINUTE;
    const { a } = next(reminder('a', 0, { at: first, every: 'week', first }));
    expect(a).toEqual({ at: now + 7 * DAY - LATE - MINUTE, isDue: false });
  });
});
