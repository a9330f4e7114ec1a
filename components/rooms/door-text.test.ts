import { expect, it } from 'vitest';
import { doorText } from './room-status.ts';

const MINUTE = 60_000;
const now = Date.parse('2026-06-01T10:00:00');
const door = { roomId: 'r', accountId: 'a', name: 'Weekly', from: now, until: now + 30 * MINUTE, starts: 0 };

it.each([
  ['open', door, 'open, 30 min left'],
  ['open since the page last looked at the clock', { ...door, from: now + 9_000 }, 'open, 30 min left'],
  ['open, and what it has cost', { ...door, starts: 2 }, 'open, 30 min left · 2 starts'],
  ['not open yet', { ...door, from: now + 15 * MINUTE }, 'opens at 10:15 AM'],
  ['over', { ...door, until: now }, ''],
  ['closed before its time', { ...door, error: { kind: 'gone' } as const }, ''],
])('a door that is %s', (_, shown, text) => {
  expect(doorText(shown, now).replaceAll(/\s/g, ' ')).toBe(text);
});
