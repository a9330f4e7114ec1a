import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reminder } from '../database/database.ts';
import { isAt, LATE, nextReminders, occurrenceFrom, type Recurrence } from './recurrence.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The times of a weekly reminder in a time zone: a process has one from its start, so each zone needs its own. */
function timesIn(zone: string, first: string, count: number): string[] {
  const script = `
    const { occurrenceFrom } = await import(${JSON.stringify(new URL('recurrence.ts', import.meta.url).href)});
    const first = new Date(${JSON.stringify(first)}).getTime();
    const times = [];
    for (let from = first; times.length < ${count}; from = times.at(-1) + 1)
      times.push(occurrenceFrom({ at: first, every: 'week', first }, from));
    const text = (time) => new Date(time).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
    console.log(JSON.stringify(times.map(text)));`;
  const options = { env: { ...process.env, TZ: zone }, encoding: 'utf8', stdio: 'pipe' } as const;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], options),
  ) as string[];
}

describe('a weekly reminder', () => {
  it.each([
    ['Europe/Berlin', 'in which summer time begins', '2026-03-24T14:00', ['03-24', '03-31', '04-07']],
    ['Europe/Berlin', 'in which summer time ends', '2026-10-20T14:00', ['10-20', '10-27', '11-03']],
    ['America/New_York', 'in which summer time begins', '2026-03-03T14:00', ['03-03', '03-10', '03-17']],
    ['America/New_York', 'in which summer time ends', '2026-10-27T14:00', ['10-27', '11-03', '11-10']],
    ['Australia/Lord_Howe', 'of half an hour more', '2026-03-31T14:00', ['03-31', '04-07', '04-14']],
    ['Asia/Kolkata', 'without summer time', '2026-03-24T14:00', ['03-24', '03-31', '04-07']],
  ])('in %s, keeps its time of day over weeks %s', (zone, _, first, days) => {
    expect(timesIn(zone, first, 3)).toEqual(days.map((day) => `2026-${day} 14:00`));
  });

  it('at a time of day that one night does not have is an hour later that night alone', () => {
    expect(timesIn('Europe/Berlin', '2026-03-22T02:30', 3)).toEqual([
      '2026-03-22 02:30',
      '2026-03-29 03:30',
      '2026-04-05 02:30',
    ]);
  });

  it('at a time of day that one night has twice is at one of the two', () => {
    expect(timesIn('Europe/Berlin', '2026-10-18T02:30', 3)).toEqual([
      '2026-10-18 02:30',
      '2026-10-25 02:30',
      '2026-11-01 02:30',
    ]);
  });

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
