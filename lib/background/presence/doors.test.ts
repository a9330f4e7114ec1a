import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { sync } from '../sync/sync.ts';
import { closeDoor, openDoor, updateDoors } from './doors.ts';
import { clearPresence } from './store.ts';
import { disconnectObservers } from './observers.ts';
import { waitingGuests } from '../../shared/rooms/status.ts';
import { pollPresence } from './poll.ts';

const local = withEyeson();
const HOUR = 3_600_000;
let roomId: string;

beforeEach(async () => {
  roomId = local.madeElsewhere('Weekly').id;
  await sync(local.account);
});
afterEach(() => {
  disconnectObservers();
  vi.useRealTimers();
});

const starts = () => local.eyeson.rooms().find(({ id }) => id === roomId)?.starts;
const now = () => openDoor(roomId, { from: Date.now(), until: Date.now() + HOUR });
const runs = async () => (await db.presence.get(roomId)) !== undefined;

it('starts the meeting at once, so that a guest gets in and is seen by name', async () => {
  await now();
  local.eyeson.enter(roomId, { name: 'Anna', guest: true });
  await expect
    .poll(async () => waitingGuests((await db.presence.get(roomId))?.people ?? []))
    .toMatchObject([{ name: 'Anna' }]);
  expect(await db.doors.get(roomId)).toMatchObject({ starts: 1 });
});

it('starts again each time the meeting shut down empty, and counts', async () => {
  await now();
  for (const times of [2, 3]) {
    local.eyeson.stop(roomId);
    await pollPresence({ now: true });
    await updateDoors();
    await expect.poll(runs).toBe(true);
    expect(starts()).toBe(times);
  }
  expect(await db.doors.get(roomId)).toMatchObject({ starts: 3 });
});

it('is the same when it is asked for again: what was started for it stays counted', async () => {
  const span = { from: Date.now(), until: Date.now() + HOUR };
  await openDoor(roomId, span);
  await openDoor(roomId, span);
  expect(starts()).toBe(1);
  expect(await db.doors.get(roomId)).toMatchObject({ starts: 1 });
});

it('starts nothing that another computer has started', async () => {
  local.eyeson.start(roomId);
  await now();
  expect(starts()).toBe(1);
  expect(await db.doors.get(roomId)).toMatchObject({ starts: 0 });
});

it('closes when a host is in', async () => {
  await now();
  local.eyeson.enter(roomId, { name: 'Me', guest: false });
  await expect.poll(async () => (await db.presence.get(roomId))?.people.length).toBe(1);
  await updateDoors();
  expect(await db.doors.count()).toBe(0);
});

it.each([
  [
    'its time is over, even if the computer slept through it',
    () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * HOUR }),
  ],
  ['the host closes it', () => closeDoor(roomId)],
])('starts nothing more when %s', async (_, end) => {
  await now();
  local.eyeson.stop(roomId);
  await pollPresence({ now: true });
  await end();
  await updateDoors();
  expect(starts()).toBe(1);
  expect(await db.doors.count()).toBe(0);
});

it.each<[string, () => unknown]>([
  ['the time is over', () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * HOUR })],
  ['the host has closed it', () => closeDoor(roomId)],
])('starts nothing when %s by the time that Eyeson answers, as after sleep', async (_, end) => {
  const asked = fetch;
  vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
    const answer = await asked(...call);
    await end();
    return answer;
  });
  await now();
  expect(starts()).toBe(0);
});

it('joins the meeting that another computer starts in the same moment', async () => {
  const asked = fetch;
  let isFirst = true;
  vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
    const answer = await asked(...call);
    if (isFirst) local.eyeson.start(roomId);
    isFirst = false;
    return answer;
  });
  await now();
  expect(starts()).toBe(1);
  expect(await db.doors.get(roomId)).not.toHaveProperty('error');
  await expect.poll(runs).toBe(true);
});

it('continues after a restart of the browser', async () => {
  await now();
  local.eyeson.stop(roomId);
  disconnectObservers();
  await clearPresence();
  await pollPresence();
  await updateDoors();
  expect(starts()).toBe(2);
});

it('sends no request during a backoff', async () => {
  const limited = { status: 429, headers: { 'Retry-After': '300' } };
  local.eyeson.faults.add({ match: 'GET /rooms', times: 1, do: limited });
  await pollPresence({ now: true });
  local.eyeson.requests.clear();
  await now();
  expect(local.eyeson.requests.all()).toEqual([]);
});

it('waits for its time', async () => {
  await openDoor(roomId, { from: Date.now() + HOUR, until: Date.now() + 2 * HOUR });
  expect(starts()).toBe(0);
});

it.each<[string, () => void, RegExp]>([
  ['is gone', () => local.eyeson.removeRoom(roomId), /gone|not-found/],
  ['has expired', () => local.eyeson.clock.advance(2 * HOUR), /gone/],
])('closes with the reason when the room %s, and starts nothing', async (_, end, kind) => {
  const expiresAt = new Date(Date.now() + HOUR).toISOString();
  roomId = local.eyeson.addRoom({ key: local.account.key, name: 'Short-lived', expiresAt }).id;
  await sync(local.account);
  end();
  await now();
  expect((await db.doors.get(roomId))?.error?.kind).toMatch(kind);
  await updateDoors();
  expect(starts() ?? 0).toBe(0);
});

const shortLived = async (expires: number) => {
  const expiresAt = new Date(expires).toISOString();
  roomId = local.eyeson.addRoom({ key: local.account.key, name: 'Short-lived', expiresAt }).id;
  await sync(local.account);
};

it('is refused for a room whose link will have expired by then, with the day', async () => {
  const at = Date.now() + HOUR;
  await shortLived(at);
  const open = (from: number) => openDoor(roomId, { from, until: from + HOUR });
  expect(await open(at)).toEqual({ ok: false, error: { kind: 'expired', at } });
  expect(await db.doors.count()).toBe(0);
  expect(starts()).toBe(0);
  expect(await open(at - 1)).toMatchObject({ ok: true });
});

it('closes with the day on which the link has expired in the meantime', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const at = Date.now() + HOUR;
  await shortLived(at);
  await openDoor(roomId, { from: Date.now(), until: at + HOUR });
  local.eyeson.stop(roomId);
  await clearPresence();
  local.eyeson.clock.advance(HOUR);
  vi.setSystemTime(at);
  await updateDoors();
  expect(await db.doors.toArray()).toMatchObject([{ error: { kind: 'expired', at } }]);
});

it.each<[string, () => unknown, string]>([
  ['was renamed since', () => db.rooms.update(roomId, { name: 'Daily' }), 'Daily'],
  ['is not on the list any more', () => db.rooms.delete(roomId), 'Weekly'],
])('closes with the name of a room that %s', async (_, end, name) => {
  await openDoor(roomId, { from: Date.now(), until: Date.now() + HOUR });
  await clearPresence();
  await end();
  local.eyeson.removeRoom(roomId);
  await updateDoors();
  expect(await db.doors.toArray()).toMatchObject([{ name, error: { kind: 'not-found' } }]);
});

it('is tried again when Eyeson is away for a while', async () => {
  local.eyeson.faults.add({ match: /POST \/permalink\//, times: 1, do: { status: 503 } });
  await now();
  expect(await runs()).toBe(false);
  await updateDoors();
  expect(await runs()).toBe(true);
});
