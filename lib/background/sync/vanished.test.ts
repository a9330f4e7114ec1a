import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { loseDatabase } from '../../../tests/support/break-database.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { deleteNow } from './remove-rooms.ts';
import { removeOldReminders } from '../rooms/reminders.ts';
import { resumeCoHosts } from '../rooms/co-hosts.ts';
import { restoreMissing } from '../storage-mirror.ts';
import { disconnectTeam } from '../teams/disconnect.ts';
import { sync } from './sync.ts';

const local = withEyeson();
const COUNT = 31;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const count = () => db.rooms.count();
const first = () => local.eyeson.rooms()[0]?.id ?? '';

/** What Eyeson tells for a while, though its rooms are there. */
const lies = {
  'an empty list': () => list({ total: 0, items: [] }),
  'a total of none': () => list({ total: 0, items: [] }),
  'an empty list of many rooms': () => list({ total: COUNT, items: [] }),
} as const;
const list = (body: object) =>
  local.eyeson.faults.add({
    match: 'GET /permalink',
    do: { status: 200, body: { page: 1, limit: 25, ...body } },
  });
const notFound = () => local.eyeson.faults.add({ match: 'GET /permalink/:id', do: { status: 404 } });

/** What this computer alone knows of a room. */
const own = {
  note: 'Bring cake',
  colour: 'red',
  pin: 3,
  muted: true,
  used: true,
  hostLink: 'https://app.eyeson.team/permalink?OWN',
  hostToken: 'OWN',
} satisfies Partial<Room>;

async function everything(): Promise<unknown> {
  const { rooms, coHosts, plans, additions, googleAccounts } = db;
  const tables = [rooms, coHosts, plans, additions, googleAccounts];
  return Promise.all(tables.map((table) => table.toArray()));
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (let n = 0; n < COUNT; n++) local.madeElsewhere(`Room ${n}`);
  await sync(local.account);
  later(1000);
  const of = { roomId: first(), accountId: local.account.id };
  await db.rooms.update(first(), own);
  await db.coHosts.put({
    token: 'T',
    roomId: first(),
    name: 'Carla',
    link: 'https://app.eyeson.team/permalink?T',
  });
  await db.plans.put({ ...of, id: 'plan', at: Date.now() + 10 * DAY, title: 'Planning' });
  await db.additions.put({ ...of, name: 'Ben', id: 'ben' });
  await db.googleAccounts.put({ id: 0, roomId: first() });
});
afterEach(() => vi.useRealTimers());

describe.each(Object.entries(lies))('%s', (_, lie) => {
  it.each([
    ['', () => undefined],
    [' with a 404 for each room', notFound],
  ])('told once%s, or again and again within minutes, loses nothing', async (_, more) => {
    const before = await everything();
    lie();
    more();
    for (let n = 0; n < 3; n++) {
      await sync(local.account);
      if (more === notFound) await resumeCoHosts();
      expect(await count()).toBe(COUNT);
      later(20 * 60_000);
    }
    local.eyeson.faults.clear();
    await sync(local.account);
    expect(await everything()).toEqual(before);
  });

  it('told for hours with a 404 for each room, and then no more, gives all back', async () => {
    const before = await everything();
    lie();
    notFound();
    await sync(local.account);
    later(4 * HOUR);
    // A list that changes while it is read is checked by ids, some at a time.
    await sync(local.account);
    await sync(local.account);
    expect(await count()).toBe(0);
    await removeOldReminders();
    later(29 * DAY);
    await sync(local.account);
    local.eyeson.faults.clear();
    await sync(local.account);
    expect(await everything()).toEqual(before);
    expect(await db.vanished.count()).toBe(0);
  });
});

it('begins the hours again after a list that had the rooms', async () => {
  lies['an empty list']();
  notFound();
  await sync(local.account);
  local.eyeson.faults.clear();
  await sync(local.account);
  expect(await db.rooms.filter(({ missingSince }) => missingSince !== undefined).count()).toBe(0);
  later(4 * HOUR);
  lies['an empty list']();
  notFound();
  await sync(local.account);
  expect(await count()).toBe(COUNT);
});

describe('a room that vanished', () => {
  beforeEach(async () => {
    const { id } = local.eyeson.rooms()[0] ?? { id: '' };
    hide(id);
    await sync(local.account);
    expect(await db.rooms.get(id)).toBeUndefined();
  });

  /** Leaves a room out of every list. */
  function hide(id: string): void {
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      const { url } = new Request(...request);
      if (url.endsWith(`/permalink/${id}`)) return Response.json({}, { status: 404 });
      const reply = await fetch(...request);
      if (!url.includes('/permalink?')) return reply;
      const body = await reply.json();
      const items = body.items.filter((item: { permalink: object }) => !JSON.stringify(item).includes(id));
      return Response.json({ ...body, total: body.total - 1, items });
    });
  }
  const show = () => vi.stubGlobal('fetch', local.fetch);

  it('comes back with all that only this computer knows', async () => {
    show();
    await sync(local.account);
    expect(await db.rooms.get(first())).toMatchObject(own);
    expect(await db.coHosts.count()).toBe(1);
    expect(await db.plans.count()).toBe(1);
  });

  it('comes back so also after the database was lost', async () => {
    await restoreMissing();
    await loseDatabase();
    await restoreMissing();
    show();
    await sync(local.account);
    expect(await db.rooms.get(first())).toMatchObject(own);
  });

  it('is forgotten after 30 days', async () => {
    later(31 * DAY);
    await sync(local.account);
    expect(await db.vanished.count()).toBe(0);
  });

  it('is forgotten with its team', async () => {
    await disconnectTeam(local.account.id);
    expect(await db.vanished.count()).toBe(0);
  });
});

it('a room that the host deletes leaves nothing behind', async () => {
  await deleteNow({ id: first(), accountId: local.account.id });
  expect(await db.vanished.count()).toBe(0);
});

it('a deletion of the host that is under way is not overtaken by a list without the room', async () => {
  await db.rooms.update(first(), { deleteAt: Date.now() + 8_000 });
  local.eyeson.removeRoom(first());
  const [id] = await db.rooms.where('deleteAt').above(0).primaryKeys();
  await sync(local.account);
  expect(await db.rooms.get(id ?? '')).toBeDefined();
});
