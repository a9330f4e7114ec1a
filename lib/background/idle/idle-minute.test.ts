import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { readLook } from '../../shared/rooms/last-look.ts';
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
/** Does something before Eyeson answers. */
const whileAsking = (happen: () => unknown) =>
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    await happen();
    return local.fetch(...request);
  });
const requests = () => local.eyeson.requests.all().map(({ path }) => path);

describe('an idle minute', () => {
  it('is one request, and the time of it, and writes nothing to the database', async () => {
    const before = Date.now();
    expect(await liveIdleMinute()).toBe(true);
    expect(requests()).toEqual(['/rooms?page=1']);
    expect(await readLook()).toBeGreaterThanOrEqual(before);
    expect(await status()).toEqual({ accountId: local.account.id, checkedAt: 1, syncedAt: 2 });
  });

  it('has closed the database when it asks: the background may have to replace it', async () => {
    whileAsking(async () => {
      await db.delete({ disableAutoOpen: false });
    });
    expect(await liveIdleMinute()).toBe(true);
  });

  it('asks for each team', async () => {
    local.eyeson.addTeam({ key: 'second', name: 'Second' });
    await db.accounts.put({ ...local.account, id: 'second', key: 'second' });
    await db.status.put({ accountId: 'second' });
    expect(await liveIdleMinute()).toBe(true);
    expect(requests()).toHaveLength(2);
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
    expect(await readLook()).toBe(0);
  });

  it.each<[string, () => unknown]>([
    ['something else comes', () => endIdle()],
    ['the team is disconnected', () => (endIdle(), disconnectAll())],
    [
      'another team is connected',
      () => (endIdle(), db.accounts.put({ ...local.account, id: 'second', key: 'second' })),
    ],
    ['the key is replaced', () => (endIdle(), db.accounts.update(local.account.id, { key: 'another' }))],
  ])('is none where %s while it asks, and leaves no time', async (_, happen) => {
    whileAsking(happen);
    expect(await liveIdleMinute()).toBe(false);
    expect(await readLook()).toBe(0);
  });

  it('is none where its time cannot be stored', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('full'));
    expect(await liveIdleMinute()).toBe(false);
  });

  it('creates no database', async () => {
    await db.delete();
    expect(await liveIdleMinute()).toBe(false);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(db.name);
    await db.open();
  });
});
