import { afterEach, expect, it, vi } from 'vitest';
import { retryAfter } from './retry.ts';

afterEach(() => vi.useRealTimers());

it.each([
  ['seconds', { 'Retry-After': '7' }, 7],
  ['seconds with spaces', { 'Retry-After': ' 7 ' }, 7],
  ['none', { 'Retry-After': '0' }, 0],
  ['nothing', {}, undefined],
  ['an empty one', { 'Retry-After': '' }, undefined],
  ['words', { 'Retry-After': 'soon' }, undefined],
  ['an absurd number', { 'Retry-After': '99999999999' }, 3600],
  [
    "a date, by Eyeson's clock",
    { 'Retry-After': 'Tue, 14 May 2024 12:00:30 GMT', Date: 'Tue, 14 May 2024 12:00:00 GMT' },
    30,
  ],
  [
    'a date in the past',
    { 'Retry-After': 'Tue, 14 May 2024 12:00:00 GMT', Date: 'Tue, 14 May 2024 12:01:00 GMT' },
    0,
  ],
])('reads %s', (_what, headers, seconds) => {
  expect(retryAfter(new Headers(headers as Record<string, string>))).toBe(seconds);
});

it('takes the clock here for a date when the reply tells no time', () => {
  vi.useFakeTimers({ now: Date.parse('2024-05-14T12:00:00Z') });
  expect(retryAfter(new Headers({ 'Retry-After': 'Tue, 14 May 2024 12:00:10 GMT' }))).toBe(10);
});
