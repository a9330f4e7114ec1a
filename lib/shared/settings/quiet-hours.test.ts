import { expect, it } from 'vitest';
import { isQuiet, type QuietHours } from './quiet-hours.ts';

const evenings: QuietHours = {
  zone: 'Europe/Vienna',
  days: { 1: { from: '12:00', to: '13:00' }, 5: { from: '18:00', to: '08:00' } },
};

it.each([
  ['before lunch on Monday', '2026-06-01T11:59:00+02:00', false],
  ['as lunch begins', '2026-06-01T12:00:00+02:00', true],
  ['as lunch ends', '2026-06-01T13:00:00+02:00', false],
  ['at the same hour on Tuesday', '2026-06-02T12:30:00+02:00', false],
  ['on Friday evening', '2026-06-05T23:59:00+02:00', true],
  ['on Saturday morning, still', '2026-06-06T07:59:00+02:00', true],
  ['on Saturday at eight', '2026-06-06T08:00:00+02:00', false],
  ['on Friday morning', '2026-06-05T07:00:00+02:00', false],
  ['on Friday evening in winter, by the zone’s own clock', '2026-12-04T18:00:00+01:00', true],
  ['when it is evening elsewhere only', '2026-06-05T18:30:00+09:00', false],
])('%s', (_, when, quiet) => {
  expect(isQuiet(evenings, Date.parse(when))).toBe(quiet);
});

it('lasts all day when it ends as it begins', () => {
  const sundays = { zone: 'UTC', days: { 0: { from: '00:00', to: '00:00' } } };
  expect(isQuiet(sundays, Date.parse('2026-06-07T23:59:00Z'))).toBe(true);
  expect(isQuiet(sundays, Date.parse('2026-06-08T00:00:00Z'))).toBe(false);
});
