import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account } from '../../../tests/support/samples.ts';
import type { AppError } from '../../shared/errors/errors.ts';
import { db } from '../../shared/database/database.ts';
import { sync } from '../sync/sync.ts';
import { connect } from './connect.ts';
import { isResting, nextStatus, noteAccess, noteFailure, noteSuccess } from './status.ts';

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

describe('without access', () => {
  const allow = (isAllowed: boolean) => {
    fakeBrowser.permissions.contains = () => Promise.resolve(isAllowed);
  };
  const error = async () => (await db.status.get('a'))?.error?.kind;

  beforeEach(() => allow(false));

  it.each<[string, () => Promise<unknown>]>([
    ['a success', () => noteSuccess('a', { syncedAt: 1 })],
    ['a request that fails otherwise', () => noteFailure('a', { kind: 'offline' })],
    ['a refused key', () => noteFailure('a', { kind: 'bad-key' })],
    ['another look', noteAccess],
  ])('the error stays whatever is told: %s', async (_, tell) => {
    await noteFailure('a', { kind: 'no-access' });
    await tell();
    expect(await error()).toBe('no-access');
    allow(true);
    await noteAccess();
    expect(await error()).toBeUndefined();
  });

  it('the error is noted as soon as access is withdrawn, in place of any other', async () => {
    allow(true);
    await noteFailure('a', { kind: 'bad-key' });
    allow(false);
    await noteAccess();
    expect(await error()).toBe('no-access');
  });

  it('nothing is sent, and there is no backoff: the next minute may have access', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    vi.stubGlobal('fetch', fetch);
    await sync({ ...account, id: 'a' });
    expect(await connect({ key: 'k', hostName: 'Me' })).toEqual({ ok: false, error: { kind: 'no-access' } });
    expect(fetch).not.toHaveBeenCalled();
    expect(isResting((await db.status.get('a')) ?? {})).toBe(false);
  });

  it('access that is back leaves another error alone', () => {
    const status = { accountId: 'a', error: { kind: 'bad-key' } } as const;
    expect(nextStatus(status, { kind: 'access-regained' }, 1)).toBe(status);
  });
});
