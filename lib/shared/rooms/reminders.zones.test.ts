import { expect, it, vi } from 'vitest';
import { occurrenceFrom } from './reminders.ts';

/** The first times of a weekly reminder in a time zone, as its clocks show them. */
function timesIn(zone: string, local: string, count: number): string[] {
  vi.stubEnv('TZ', zone);
  const first = new Date(local).getTime();
  const times = [first];
  while (times.length < count)
    times.push(occurrenceFrom({ at: first, every: 'week', first }, (times.at(-1) ?? 0) + 1) ?? 0);
  return times.map((time) =>
    new Date(time).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' }),
  );
}

it.each([
  ['Europe/Berlin', 'in which summer time begins', '2026-03-24T14:00', ['03-24', '03-31', '04-07']],
  ['Europe/Berlin', 'in which summer time ends', '2026-10-20T14:00', ['10-20', '10-27', '11-03']],
  ['America/New_York', 'in which summer time begins', '2026-03-03T14:00', ['03-03', '03-10', '03-17']],
  ['America/New_York', 'in which summer time ends', '2026-10-27T14:00', ['10-27', '11-03', '11-10']],
  ['Australia/Lord_Howe', 'of half an hour more', '2026-03-31T14:00', ['03-31', '04-07', '04-14']],
  ['Asia/Kolkata', 'without summer time', '2026-03-24T14:00', ['03-24', '03-31', '04-07']],
])('a weekly reminder in %s keeps its time of day over weeks %s', (zone, _, first, days) => {
  expect(timesIn(zone, first, 3)).toEqual(days.map((day) => `2026-${day} 14:00`));
});

it('a weekly reminder at a time of day that one night does not have is an hour later that night alone', () => {
  expect(timesIn('Europe/Berlin', '2026-03-22T02:30', 3)).toEqual([
    '2026-03-22 02:30',
    '2026-03-29 03:30',
    '2026-04-05 02:30',
  ]);
});

it('a weekly reminder at a time of day that one night has twice is at one of the two', () => {
  expect(timesIn('Europe/Berlin', '2026-10-18T02:30', 3)).toEqual([
    '2026-10-18 02:30',
    '2026-10-25 02:30',
    '2026-11-01 02:30',
  ]);
});
