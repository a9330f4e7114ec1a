import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { account } from '../../../tests/support/samples.ts';
import type { AppError } from '../../shared/errors/errors.ts';
import { db } from '../../shared/database/database.ts';
import { isResting, noteFailure, noteSuccess } from './status.ts';

const MINUTE = 60_000;

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put({ ...account, id: 'a' });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each<[string, number, AppError, boolean, number]>([
  ['half a minute after the first failure', 1, { kind: 'offline' }, true, 0.5],
  ['twice as long after each further one', 3, { kind: 'server', status: 503 }, true, 2],
  ['ten minutes at most', 50, { kind: 'offline' }, true, 10],
  ['as long as Eyeson asks for', 1, { kind: 'rate-limited', retryAfter: 1800 }, true, 30],
  ['not at all while the browser itself knows of no network', 50, { kind: 'offline' }, false, 0],
])('a rest lasts %s', async (_, times, error, onLine, minutes) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('navigator', { onLine });
  for (let time = 0; time < times; time += 1) await noteFailure('a', error);
  const status = (await db.status.get('a')) ?? {};
  const end = Date.now() + minutes * MINUTE;
  expect(isResting(status, end - 1)).toBe(minutes > 0);
  expect(isResting(status, end)).toBe(false);
});

it('a backoff is over when the clock is set back to before it began', async () => {
  await noteFailure('a', { kind: 'rate-limited', retryAfter: 1800 });
  const status = (await db.status.get('a')) ?? {};
  expect(isResting(status, Date.now())).toBe(true);
  expect(isResting(status, Date.now() - 60 * MINUTE)).toBe(false);
});

it('of a team that was forgotten while it was asked for nothing is kept', async () => {
  await db.accounts.clear();
  await noteFailure('a', { kind: 'bad-key' });
  await noteSuccess('a', { checkedAt: 1 });
  expect(await db.status.toArray()).toEqual([]);
});
