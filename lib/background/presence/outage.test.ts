import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeNetwork } from '../../../tests/support/eyeson/fake-network.ts';
import { account, aRoom } from '../../../tests/support/samples.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';
import { disconnectObservers, isLive } from './observers.ts';
import { pollPresence } from './poll.ts';

const anna = { id: 'anna', name: 'Anna', guest: true, online: true };
let network: FakeNetwork;

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put(account);
  network = new FakeNetwork();
  network.install();
});
afterEach(() => {
  disconnectObservers();
  vi.useRealTimers();
});

const isLook = ({ path }: { path: string }) => path.includes('/users');

/** Rooms whose meetings run and are observed. */
async function observe(count: number): Promise<Room[]> {
  const rooms = Array.from({ length: count }, (_, n) => aRoom(`Room ${n}`));
  await db.rooms.bulkPut(rooms);
  for (const { id } of rooms) network.meetings.set(id, []);
  const polled = pollPresence();
  await network.pass(2_000);
  await polled;
  expect(rooms.filter(({ id }) => !isLive(id))).toEqual([]);
  return rooms;
}

describe('an observer that says hello and drops', () => {
  it.each([
    ['at once', 50],
    ['after ten seconds', 10_000],
  ])('%s is connected again ever more seldom', async (_, dropsAfter) => {
    await observe(1);
    network.clear();
    network.dropsAfter = dropsAfter;
    network.cut();
    await network.pass(20_000);
    expect(network.sockets.length).toBeGreaterThan(1);
    expect(network.sockets.length).toBeLessThanOrEqual(8);
    expect(network.requests.length).toBeLessThanOrEqual(2 * network.sockets.length);
  });

  it('is connected at once again when it has lasted half a minute', async () => {
    const [room] = await observe(1);
    for (let times = 0; times < 5; times += 1) {
      await network.pass(30_000);
      network.cut();
      await network.pass(2_000);
      expect(isLive(room?.id ?? '')).toBe(true);
    }
  });
});

it('a restart of the server costs each of 25 rooms one connection and one request, spread over seconds', async () => {
  const rooms = await observe(25);
  await network.pass(30_000);
  network.clear();
  network.cut();
  await network.pass(10_000);
  expect(rooms.filter(({ id }) => !isLive(id))).toEqual([]);
  expect(network.sockets).toHaveLength(25);
  expect(network.requests.filter(isLook)).toHaveLength(25);
  expect(network.requests.length).toBeLessThanOrEqual(27);
  const seconds = network.sockets.map(({ at }) => Math.floor(at / 1000));
  const most = Math.max(...seconds.map((second) => seconds.filter((each) => each === second).length));
  expect(most).toBeLessThanOrEqual(15);
});

describe.each(['gateway', 'mute'] as const)('when Eyeson is gone (%s)', (state) => {
  it.each([20_000, 60_000, 240_000])('for %i ms, it is heard of soon after its return', async (ms) => {
    const [room] = await observe(1);
    const { id = '' } = room ?? {};
    await network.pass(30_000);
    network.clear();
    network.state = state;
    if (state === 'gateway') network.cut();
    await network.pass(ms);
    expect(isLive(id)).toBe(false);
    network.meetings.set(id, [anna]);
    network.state = 'up';
    await network.pass(5_000);
    const people = (await db.presence.get(id))?.people ?? [];
    expect(waitingGuests(people)).toMatchObject([{ name: 'Anna' }]);
    await network.pass(10_000);
    expect(isLive(id)).toBe(true);
    expect(network.sockets.filter(({ url }) => url.searchParams.has('api_key'))).toEqual([]);
    expect(await db.status.get(account.id)).toMatchObject({ observerAuth: 'subprotocol' });
  });
});

it('nothing is tried every few seconds while no meeting runs', async () => {
  network.state = 'gateway';
  const polled = pollPresence();
  await network.pass(5_000);
  await polled;
  network.clear();
  await network.pass(60_000);
  expect(network.requests).toEqual([]);
});

it('a rest that Eyeson asks for is kept, also by rooms whose connections are lost', async () => {
  await observe(3);
  await network.pass(30_000);
  vi.stubGlobal('fetch', (path: string) => {
    network.requests.push({ path, at: performance.now() });
    return Promise.resolve(new Response('', { status: 429, headers: { 'Retry-After': '300' } }));
  });
  await pollPresence();
  network.clear();
  network.cut();
  await network.pass(60_000);
  expect(network.requests).toEqual([]);
});

it('a connection that comes back while access is withdrawn asks for nothing', async () => {
  const [room] = await observe(1);
  await network.pass(30_000);
  network.clear();
  fakeBrowser.permissions.contains = () => Promise.resolve(false);
  network.cut();
  await network.pass(10_000);
  expect(isLive(room?.id ?? '')).toBe(true);
  expect(network.requests).toEqual([]);
  expect(await db.status.get(account.id)).toMatchObject({ error: { kind: 'no-access' } });
});
