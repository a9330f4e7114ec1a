import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { switchValues } from '../../../sandbox/eyeson/switches.ts';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { resumeSyncs } from './schedule.ts';
import { deleteNow } from './remove-rooms.ts';
import { readProgress } from '../../shared/rooms/sync-progress.ts';
import { stopSyncs, sync } from './sync.ts';
import { updateRoom } from '../rooms/update.ts';

const local = withEyeson();
const COUNT = 90;
const PAGES = 4;

/** The pages that were asked for, in the order in which they were. */
const asked = () =>
  local.eyeson.requests
    .of('GET /permalink')
    .map(({ path }) => Number(new URL(path, 'https://eyeson').searchParams.get('page')));
const here = async () => (await db.rooms.toCollection().primaryKeys()).toSorted();
const there = () =>
  local.eyeson
    .rooms()
    .map(({ id }) => id)
    .toSorted();
const ids = () => local.eyeson.rooms().map(({ id }) => id);
const at = (index: number) => ids().at(index) ?? '';
const atPage = (page: number) => `page=${page}&`;

/** Does something at Eyeson before it answers for a page, the first time. */
function before(page: number, action: (signal?: AbortSignal | null) => unknown): void {
  const { fetch } = globalThis;
  let isDone = false;
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const { url } = new Request(...request);
    if (!isDone && url.includes(`/permalink?${atPage(page)}`)) {
      isDone = true;
      await action(request[1]?.signal);
    }
    return fetch(...request);
  });
}

/** Counts what is written to the rooms. */
function countWrites(): { count: number } {
  const writes = { count: 0 };
  const note = () => void (writes.count += 1);
  db.rooms.hook('creating', note);
  db.rooms.hook('updating', note);
  db.rooms.hook('deleting', note);
  onEnd.push(() => {
    db.rooms.hook('creating').unsubscribe(note);
    db.rooms.hook('updating').unsubscribe(note);
    db.rooms.hook('deleting').unsubscribe(note);
  });
  return writes;
}
const onEnd: (() => void | Promise<void>)[] = [];

beforeEach(() => {
  for (let n = 0; n < COUNT; n++) local.madeElsewhere(`Room ${n}`);
  local.eyeson.clock.advance(60_000);
  local.eyeson.requests.clear();
});
afterEach(async () => {
  vi.useRealTimers();
  for (const end of onEnd.splice(0)) await end();
});

describe.each(switchValues.listOrder)('a list that is %s', (listOrder) => {
  beforeEach(() => {
    local.eyeson.switches.listOrder = listOrder;
  });

  it.each(switchValues.largestLimit)(
    'is read to its end with a largest limit of %s, and once',
    async (limit) => {
      local.eyeson.switches.largestLimit = limit;
      await sync(local.account);
      expect(await here()).toEqual(there());
      const pages = limit === 25 ? PAGES : 1;
      expect(asked()).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
      const writes = countWrites();
      await sync(local.account);
      expect(writes.count).toBe(0);
      local.eyeson.removeRoom(at(0));
      await sync(local.account);
      expect(writes.count).toBe(1);
    },
  );

  it.each([2, 3, 4])('is read on from page %s by the worker after one that died there', async (page) => {
    const reached = Promise.withResolvers<void>();
    before(page, (signal) => {
      reached.resolve();
      return new Promise((_, die) => signal?.addEventListener('abort', die));
    });
    const dying = sync(local.account);
    onEnd.push(async () => {
      await stopSyncs();
      await dying;
    });
    await reached.promise;
    expect(await db.rooms.count()).toBe((page - 1) * 25);
    local.eyeson.requests.clear();

    vi.resetModules();
    const reborn = await import('./schedule.ts');
    await reborn.resumeSyncs();
    expect(await here()).toEqual(there());
    expect(asked()).toEqual(Array.from({ length: PAGES + 1 - page }, (_, index) => page + index));
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual([]);
  });

  it.each([
    ['old', 3],
    ['young', -3],
  ])('loses no room when %s ones are deleted elsewhere while it is being read', async (_, index) => {
    before(3, () => {
      for (let n = 0; n < 3; n++) local.eyeson.removeRoom(at(index));
    });
    await sync(local.account);
    expect(await here()).toEqual(expect.arrayContaining(there()));
    await sync(local.account);
    expect(await here()).toEqual(there());
  });

  it('loses no room when one is made and one deleted while it is being read', async () => {
    await sync(local.account);
    before(3, () => {
      local.eyeson.removeRoom(at(0));
      local.madeElsewhere('New');
    });
    await sync(local.account);
    expect(await here()).toEqual(expect.arrayContaining(there().filter((id) => id !== at(-1))));
    await sync(local.account);
    expect(await here()).toEqual(there());
  });

  it('takes very many deletions elsewhere from one list and a sample, and asks about a few by their ids', async () => {
    await sync(local.account);
    const askedById = () => local.eyeson.requests.of('GET /permalink/:id').length;
    for (let n = 0; n < 30; n++) local.eyeson.removeRoom(at(0));
    await sync(local.account);
    expect(await here()).toEqual(there());
    expect(askedById()).toBe(3);
    for (let n = 0; n < 5; n++) local.eyeson.removeRoom(at(0));
    await sync(local.account);
    expect(await here()).toEqual(there());
    expect(askedById()).toBe(8);
  });
});

it('keeps all rooms when a list says that there are none, and Eyeson knows them', async () => {
  await sync(local.account);
  const none = { status: 200, body: { page: 1, limit: 25, total: 0, items: [] } };
  local.eyeson.faults.add({ match: 'GET /permalink', do: none });
  expect(await sync(local.account)).toMatchObject({ ok: true });
  expect(await here()).toHaveLength(COUNT);
});

it('has the rooms of a page as soon as it is read', async () => {
  before(3, async () => expect(await db.rooms.count()).toBe(50));
  await sync(local.account);
  expect.assertions(1);
});

it.each([
  [429, { 'Retry-After': '120' }, 120_000],
  [503, { 'Retry-After': '120' }, 120_000],
  [429, {}, 30_000],
])('rests after %s %j in the middle, then goes on from there', async (status, headers, rest) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { fetch } = globalThis;
  before(3, () => local.eyeson.faults.add({ match: 'GET /permalink', do: { status, headers } }));
  expect(await sync(local.account)).toMatchObject({ ok: false });
  vi.stubGlobal('fetch', fetch);
  local.eyeson.faults.clear();
  local.eyeson.requests.clear();
  vi.advanceTimersByTime(rest - 1);
  await resumeSyncs();
  expect(asked()).toEqual([]);
  vi.advanceTimersByTime(1);
  await resumeSyncs();
  expect(asked()).toEqual([3, 4]);
  expect(await here()).toEqual(there());
  expect(await db.status.get(local.account.id)).not.toHaveProperty('error');
});

describe('what is done here while the list is being read', () => {
  const first = () => ids().at(-1) ?? '';

  it('wins over a page that was asked for before', async () => {
    await sync(local.account);
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      const reply = await fetch(...request);
      if (!new Request(...request).url.includes(`/permalink?${atPage(1)}`)) return reply;
      const body = await reply.text();
      vi.stubGlobal('fetch', fetch);
      await updateRoom(first(), { name: 'Changed here' });
      return new Response(body, { headers: reply.headers });
    });
    await sync(local.account);
    expect(await db.rooms.get(first())).toMatchObject({ name: 'Changed here' });
    expect(local.eyeson.rooms().at(-1)?.name).toBe('Changed here');
  });

  it('is overtaken by what is changed elsewhere later', async () => {
    await sync(local.account);
    await updateRoom(first(), { name: 'Changed here' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1 });
    const room = (await db.rooms.get(first())) ?? { id: '' };
    expect(room).toHaveProperty('changedAt');
    await db.rooms.update(room.id, { name: 'Older' });
    await sync(local.account);
    expect(await db.rooms.get(first())).toMatchObject({ name: 'Changed here' });
  });

  it('stays deleted', async () => {
    await sync(local.account);
    const id = first();
    before(2, () => deleteNow({ id, accountId: local.account.id }));
    await sync(local.account);
    expect(await here()).toEqual(there());
    expect(await here()).not.toContain(id);
  });
});

it('stops where the host wants, goes on when they want, and not by itself', async () => {
  let stopped: Promise<void> | undefined;
  before(3, () => {
    stopped = stopSyncs();
  });
  expect(await sync(local.account)).toEqual({ ok: true, value: undefined });
  await stopped;
  expect(await db.rooms.count()).toBe(50);
  await resumeSyncs();
  expect(await db.rooms.count()).toBe(50);
  local.eyeson.requests.clear();
  await sync(local.account);
  expect(asked()).toEqual([3, 4]);
  expect(await here()).toEqual(there());
});

it('writes nothing for a team whose key was replaced meanwhile', async () => {
  before(3, () => db.accounts.update(local.account.id, { key: 'of another team' }));
  await sync(local.account);
  expect(await db.rooms.count()).toBe(50);
  expect(await readProgress(local.account.id)).toBeUndefined();
});
