import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { key, withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { sync } from '../sync/sync.ts';
import { isLive, disconnectObservers } from './observers.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';
import { pollPresence } from './poll.ts';

const local = withEyeson();
let roomId: string;

beforeEach(async () => {
  roomId = local.madeElsewhere('Weekly').id;
  await sync(local.account);
  local.eyeson.requests.clear();
});
afterEach(() => {
  disconnectObservers();
  vi.useRealTimers();
});

const enter = (name: string, guest = true) => local.eyeson.enter(roomId, { name, guest });
const waiting = async () =>
  waitingGuests((await db.presence.get(roomId))?.people ?? []).map(({ name }) => name);
const paths = () => local.eyeson.requests.all().map(({ method, path }) => `${method} ${path}`);

/** A network that lets no WebSocket through. */
class Refused extends EventTarget {
  constructor() {
    super();
    queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }
  close() {}
}

/** Lets everybody connect and nobody in. */
class Unauthorized extends EventTarget {
  static tries = 0;
  constructor() {
    super();
    Unauthorized.tries += 1;
    const data = '{"type":"disconnect","reason":"unauthorized","reconnect":false}';
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  close() {}
}

it('asks once while nothing runs, for any number of rooms', async () => {
  for (let n = 0; n < 30; n++) local.madeElsewhere(`Room ${n}`);
  await pollPresence();
  expect(paths()).toEqual(['GET /rooms?page=1']);
});

it('asks once for all who want to know at the same time, and again for a host who does', async () => {
  await Promise.all([pollPresence(), pollPresence()]);
  expect(paths()).toHaveLength(1);
  await pollPresence({ now: true });
  expect(paths()).toHaveLength(2);
});

it('asks nothing without a key', async () => {
  await db.accounts.clear();
  await pollPresence();
  expect(paths()).toEqual([]);
});

it.each([
  ['the room’s own id', 'permalink'],
  ['another id', 'other'],
] as const)('sees a guest who waits in a meeting that is listed under %s', async (_, runningId) => {
  local.eyeson.switches.runningId = runningId;
  local.eyeson.start(roomId);
  enter('Anna');
  await pollPresence();
  expect(await waiting()).toEqual(['Anna']);
});

describe.each(['protocol-and-key', 'key', 'query'] as const)('listening, with the key shown as %s', (way) => {
  beforeEach(async () => {
    local.eyeson.switches.observerKey = way;
    local.eyeson.start(roomId);
    await pollPresence();
    await expect.poll(() => isLive(roomId)).toBe(true);
  });

  it('receives who joins and leaves, without another request', async () => {
    const asked = paths().length;
    const anna = enter('Anna');
    await expect.poll(waiting).toEqual(['Anna']);
    enter('Me', false);
    await expect.poll(waiting).toEqual([]);
    local.eyeson.leave(anna);
    await expect.poll(async () => (await db.presence.get(roomId))?.people.length).toBe(1);
    expect(paths()).toHaveLength(asked);
  });

  it('receives the end of the meeting', async () => {
    enter('Anna');
    await expect.poll(waiting).toEqual(['Anna']);
    local.eyeson.stop(roomId);
    await expect.poll(() => db.presence.count()).toBe(0);
    expect(await db.visits.count()).toBe(0);
    expect(await db.missed.toArray()).toMatchObject([{ name: 'Anna', roomId }]);
  });
});

it('asks about a room each time that it may not listen to', async () => {
  local.eyeson.start(roomId);
  vi.stubGlobal('WebSocket', Refused);
  const anna = enter('Anna');
  await pollPresence();
  expect(await waiting()).toEqual(['Anna']);
  local.eyeson.leave(anna);
  await pollPresence({ now: true });
  expect(await waiting()).toEqual([]);
});

it('asks about a room that it is refused, and tries to listen again after a while', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  local.eyeson.start(roomId);
  vi.stubGlobal('WebSocket', Unauthorized);
  const anna = enter('Anna');
  await pollPresence();
  expect(await waiting()).toEqual(['Anna']);
  await vi.waitFor(() => expect(Unauthorized.tries).toBeGreaterThan(0));
  const tries = Unauthorized.tries;
  local.eyeson.leave(anna);
  await pollPresence({ now: true });
  expect(await waiting()).toEqual([]);
  expect(Unauthorized.tries).toBe(tries);
  vi.advanceTimersByTime(5 * 60_000);
  await pollPresence({ now: true });
  await vi.waitFor(() => expect(Unauthorized.tries).toBeGreaterThan(tries));
});

it('listens to 25 rooms at once, and asks about all others', async () => {
  const others = Array.from({ length: 26 }, (_, n) => local.madeElsewhere(`Room ${n}`).id);
  await sync(local.account);
  for (const id of [roomId, ...others]) local.eyeson.start(id);
  await pollPresence();
  await expect.poll(() => others.filter(isLive).length + Number(isLive(roomId))).toBe(25);
  for (const id of others) local.eyeson.enter(id, { name: 'Anna', guest: true });
  await pollPresence({ now: true });
  await expect.poll(async () => (await db.visits.toArray()).length).toBe(26);
});

it('finds a room that was made elsewhere by its meeting', async () => {
  const other = local.madeElsewhere('New elsewhere');
  local.eyeson.start(other.id);
  await pollPresence();
  expect(await db.presence.get(other.id)).toBeDefined();
});

it.each([
  ['a bad key', () => local.eyeson.removeKey(key), 'bad-key'],
  ['a locked key', () => local.eyeson.lockKey(key), 'key-locked'],
  ['a broken Eyeson', () => local.eyeson.faults.add({ match: 'GET /rooms', do: { status: 503 } }), 'server'],
] as const)('rests after %s, says so, and recovers by itself', async (_, breakIt, kind) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  breakIt();
  await pollPresence();
  expect(await db.status.get(local.account.id)).toMatchObject({ error: { kind } });
  const asked = paths().length;
  await pollPresence();
  expect(paths()).toHaveLength(asked);
  local.eyeson.faults.clear();
  local.eyeson.addTeam({ key, name: 'Testers' });
  vi.advanceTimersByTime(60_000);
  await pollPresence();
  expect(await db.status.get(local.account.id)).not.toHaveProperty('error');
});

it('continues at once when the clock is set back during a backoff', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  local.eyeson.faults.add({ match: 'GET /rooms', times: 1, do: { status: 503 } });
  await pollPresence();
  const asked = paths().length;
  vi.setSystemTime(Date.now() - 3_600_000);
  await pollPresence();
  expect(paths().length).toBeGreaterThan(asked);
});

it('says what to do while the host does not let it reach Eyeson, asks nothing, and goes on once they do', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  fakeBrowser.permissions.contains = () => Promise.resolve(false);
  await pollPresence();
  expect(paths()).toEqual([]);
  expect(await db.status.get(local.account.id)).toMatchObject({ error: { kind: 'no-access' } });
  fakeBrowser.permissions.contains = () => Promise.resolve(true);
  vi.advanceTimersByTime(60_000);
  await pollPresence();
  expect(await db.status.get(local.account.id)).not.toHaveProperty('error');
});

it('backs off for as long as Eyeson asks for', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const limited = { status: 429, headers: { 'Retry-After': '300' } };
  local.eyeson.faults.add({ match: 'GET /rooms', times: 1, do: limited });
  await pollPresence();
  const asked = paths().length;
  vi.advanceTimersByTime(299_000);
  await pollPresence();
  expect(paths()).toHaveLength(asked);
  vi.advanceTimersByTime(1_000);
  await pollPresence();
  expect(paths().length).toBeGreaterThan(asked);
});
