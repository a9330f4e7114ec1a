import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { disconnectAll } from '../teams/disconnect.ts';
import { beginIdle, endIdle, MAX_IDLE_MS, storeIdleUntil } from './idle-until.ts';
import { liveIdleMinute } from './idle-minute.ts';

const local = withEyeson();
const MINUTE = 60_000;
let roomId: string;

beforeEach(async () => {
  fakeBrowser.reset();
  beginIdle();
  await storeIdleUntil(Date.now() + MINUTE);
  await db.status.put({ accountId: local.account.id, checkedAt: 1, syncedAt: 2 });
  roomId = local.madeElsewhere('Weekly').id;
  local.eyeson.requests.clear();
});

const status = () => db.status.get(local.account.id);
const requests = () => local.eyeson.requests.all().map(({ path }) => path);

describe('an idle minute', () => {
  it('is one request, and the time of it', async () => {
    expect(await liveIdleMinute()).toBe(true);
    expect(requests()).toEqual(['/rooms?page=1']);
    const { checkedAt = 0, ...others } = (await status()) ?? {};
    expect(Date.now() - checkedAt).toBeLessThan(MINUTE);
    expect(others).toEqual({ accountId: local.account.id, syncedAt: 2 });
  });

  it('is told to the pages that are open, which would call the last look old', async () => {
    const told = vi.fn<(parts: Record<string, unknown>) => void>();
    const Channel = class {
      postMessage = told;
      close = () => undefined;
    };
    vi.stubGlobal('BroadcastChannel', Channel);
    await liveIdleMinute();
    expect(told.mock.calls.map(([parts]) => Object.keys(parts))).toEqual([['idb://permalinks/status/']]);
  });

  it('asks for each team', async () => {
    local.eyeson.addTeam({ key: 'second', name: 'Second' });
    await db.accounts.put({ ...local.account, id: 'second', key: 'second' });
    await db.status.put({ accountId: 'second' });
    expect(await liveIdleMinute()).toBe(true);
    expect(requests()).toHaveLength(2);
    expect((await db.status.toArray()).every(({ checkedAt = 0 }) => checkedAt > 1)).toBe(true);
  });

  it('is one while meetings run that are no rooms of the team', async () => {
    local.eyeson.start(roomId);
    await db.status.update(local.account.id, { strangers: [roomId] });
    expect(await liveIdleMinute()).toBe(true);
  });

  it.each<[string, () => unknown]>([
    ['the time until which nothing is to do is over', () => storeIdleUntil(Date.now() - 1)],
    ['the clock was set back', () => storeIdleUntil(Date.now() + MAX_IDLE_MS + MINUTE)],
    ['something has happened since', () => endIdle()],
    ['there is no team', () => disconnectAll()],
    ['something was wrong', () => db.status.update(local.account.id, { error: { kind: 'offline' } })],
    ['nothing is known of a team', () => db.status.clear()],
    ['the database cannot be opened', () => vi.spyOn(indexedDB, 'open').mockThrow(new Error('broken'))],
  ])('is none where %s: nothing is asked for', async (_, change) => {
    await change();
    expect(await liveIdleMinute()).toBe(false);
    expect(requests()).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['a meeting runs', () => local.eyeson.start(roomId)],
    ['the key is locked', () => local.eyeson.faults.add({ match: /\/rooms/, do: { status: 423 } })],
    ['Eyeson fails', () => local.eyeson.faults.add({ match: /\/rooms/, do: { status: 500 } })],
    [
      'the reply is no list',
      () => local.eyeson.faults.add({ match: /\/rooms/, do: { status: 200, body: '{}' } }),
    ],
    [
      'the reply is no JSON',
      () => local.eyeson.faults.add({ match: /\/rooms/, do: { status: 200, body: '<' } }),
    ],
    ['there is no network', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))],
  ])('is none where %s, and says nothing of the team', async (_, change) => {
    await change();
    expect(await liveIdleMinute()).toBe(false);
    expect(await status()).toEqual({ accountId: local.account.id, checkedAt: 1, syncedAt: 2 });
  });

  it('creates no database', async () => {
    await db.delete();
    expect(await liveIdleMinute()).toBe(false);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(db.name);
    await db.open();
  });
});
