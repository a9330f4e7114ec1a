import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { key, withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { deleteRooms, restoreRooms, UNDO_MS } from './delete.ts';
import { carryOutDeletions, nextDeletion } from './deletion-queue.ts';
import { disconnectTeam } from '../teams/disconnect.ts';
import { sync } from '../sync/sync.ts';

const local = withEyeson();

afterEach(() => vi.useRealTimers());

it('a deletion is not heard of at Eyeson before the time for undo is over', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { id } = local.madeElsewhere('Old');
  await sync(local.account);
  await deleteRooms([id]);
  vi.advanceTimersByTime(UNDO_MS - 1);
  await carryOutDeletions();
  expect(local.eyeson.rooms()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  await carryOutDeletions();
  expect(local.eyeson.rooms()).toHaveLength(0);
});

it('a deletion that was undone leaves the room alone', async () => {
  const { id } = local.madeElsewhere('Kept');
  await sync(local.account);
  await deleteRooms([id]);
  await restoreRooms([id]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + UNDO_MS });
  await carryOutDeletions();
  expect(local.eyeson.rooms()).toHaveLength(1);
});

it('a deletion cannot be undone while Eyeson is being told, and can again while it is not', async () => {
  const { id } = local.madeElsewhere('Old');
  await sync(local.account);
  await db.rooms.update(id, { deleteAt: 0 });
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
    await restoreRooms([id]);
    return fetch(...call);
  });
  local.eyeson.faults.add({
    match: /^DELETE /,
    do: { status: 429, headers: { 'Retry-After': '30' } },
    times: 1,
  });
  await carryOutDeletions();
  expect(await db.rooms.get(id)).toMatchObject({ deleteAt: 0 });
  expect(await db.rooms.get(id)).not.toHaveProperty('going');
  await restoreRooms([id]);
  expect(await db.rooms.get(id)).not.toHaveProperty('deleteAt');
});

it('a deletion takes along what is of no use without its room', async () => {
  const { id } = local.madeElsewhere('Old');
  await sync(local.account);
  const of = { roomId: id, accountId: local.account.id };
  await db.coHosts.put({ ...of, token: 'T', name: 'Carla', link: 'L' });
  await db.doors.put({ ...of, from: 0, until: Infinity, name: 'Old', starts: 0 });
  await db.plans.put({ ...of, id: 'plan', at: 1 });
  await db.rooms.update(id, { deleteAt: 0 });
  await carryOutDeletions();
  for (const table of [db.coHosts, db.doors, db.plans]) expect(await table.toArray()).toEqual([]);
});

it('a deletion that Eyeson refuses brings the room back into the list', async () => {
  const { id } = local.madeElsewhere('Stubborn');
  await sync(local.account);
  await db.rooms.update(id, { deleteAt: 0 });
  local.eyeson.lockKey(key);
  expect(await carryOutDeletions()).toMatchObject({ ok: false, error: { kind: 'key-locked' } });
  expect((await db.rooms.get(id))?.deleteAt).toBeUndefined();
});

describe('a deletion that Eyeson refused', () => {
  const refusals = () => db.refusals.toArray();

  /** A room whose deletion has just been refused. */
  async function refused(): Promise<string> {
    const { id } = local.madeElsewhere('Stubborn');
    await sync(local.account);
    await db.rooms.update(id, { deleteAt: 0 });
    local.eyeson.faults.add({ match: /^DELETE /, do: { status: 400 } });
    await carryOutDeletions();
    return id;
  }

  it('is remembered with what went wrong, also when Eyeson answers again', async () => {
    const roomId = await refused();
    await sync(local.account);
    const error = { kind: 'invalid' };
    expect(await refusals()).toMatchObject([{ roomId, accountId: local.account.id, error }]);
  });

  it.each([
    ['is tried again, with the time for undo', (id: string) => deleteRooms([id])],
    ['is let be', (id: string) => restoreRooms([id])],
    [
      'was done elsewhere',
      (id: string) => {
        local.madeElsewhere('Another');
        local.eyeson.removeRoom(id);
        return sync(local.account);
      },
    ],
    ['was of a team that is forgotten', () => disconnectTeam(local.account.id)],
  ])('is remembered no more once it %s', async (_, then) => {
    const id = await refused();
    await then(id);
    expect(await refusals()).toEqual([]);
    expect(await db.rooms.where('deleteAt').belowOrEqual(Date.now()).count()).toBe(0);
  });
});

it('a deletion that a timer and an alarm both come for is carried out once', async () => {
  const { id } = local.madeElsewhere('Old');
  await sync(local.account);
  await db.rooms.update(id, { deleteAt: 0 });
  await Promise.all([carryOutDeletions(), carryOutDeletions()]);
  expect(local.eyeson.requests.of('DELETE /permalink/:id')).toHaveLength(1);
});

it('a deletion of a room that is gone at Eyeson already is done', async () => {
  const { id } = local.madeElsewhere('Gone');
  await sync(local.account);
  await db.rooms.update(id, { deleteAt: 0 });
  local.eyeson.removeRoom(id);
  expect(await carryOutDeletions()).toMatchObject({ ok: true });
  expect(await db.rooms.count()).toBe(0);
});

describe('many deletions', () => {
  const MANY = 40;
  const deletes = () => local.eyeson.requests.of('DELETE /permalink/:id');

  beforeEach(async () => {
    for (let n = 1; n <= MANY; n += 1) local.madeElsewhere(`Room ${n}`);
    await sync(local.account);
    await db.rooms.toCollection().modify({ deleteAt: 0 });
    local.eyeson.requests.clear();
  });

  it('are carried out once each, and asked for a few at a time', async () => {
    let underWay = 0;
    let most = 0;
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
      underWay += 1;
      most = Math.max(most, underWay);
      const reply = await fetch(...call);
      underWay -= 1;
      return reply;
    });
    expect(await carryOutDeletions()).toMatchObject({ ok: true });
    expect(local.eyeson.rooms()).toHaveLength(0);
    expect(await db.rooms.count()).toBe(0);
    expect(deletes()).toHaveLength(MANY);
    expect(most).toBe(4);
  });

  it('can be called off half way: what Eyeson has not heard of stays', async () => {
    let steps = 0;
    await carryOutDeletions(async () => {
      steps += 1;
      if (steps === 3) await restoreRooms(await db.rooms.toCollection().primaryKeys());
    });
    expect(deletes()).toHaveLength(24);
    expect(await db.rooms.count()).toBe(MANY - 24);
    expect(local.eyeson.rooms()).toHaveLength(MANY - 24);
  });

  it('wait while Eyeson asks for a pause, and then go on', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const pause = { status: 429, headers: { 'Retry-After': '30' } };
    local.eyeson.faults.add({ match: /^DELETE /, do: pause, times: 4 });
    expect(await carryOutDeletions()).toMatchObject({ error: { kind: 'rate-limited' } });
    expect(deletes().length).toBeLessThanOrEqual(4);
    expect(await db.rooms.where('deleteAt').equals(0).count()).toBe(MANY);
    expect(await nextDeletion()).toBe(Date.now() + 30_000);
    await carryOutDeletions();
    expect(deletes().length).toBeLessThanOrEqual(4);
    vi.advanceTimersByTime(30_001);
    expect(await carryOutDeletions()).toMatchObject({ ok: true });
    expect(local.eyeson.rooms()).toHaveLength(0);
  });

  it('bring all rooms of the team back when Eyeson does not take the key, after a few requests', async () => {
    local.eyeson.lockKey(key);
    expect(await carryOutDeletions()).toMatchObject({ error: { kind: 'key-locked' } });
    expect(deletes().length).toBeLessThanOrEqual(4);
    expect(await db.rooms.filter(({ deleteAt }) => deleteAt === undefined).count()).toBe(MANY);
    expect(await nextDeletion()).toBeUndefined();
  });

  it('bring back the one room that Eyeson wants to keep, and delete the others', async () => {
    const [stubborn] = local.eyeson.rooms();
    const refusal = { status: 400, body: { error: 'not this one' } };
    local.eyeson.faults.add({ match: `DELETE /permalink/${stubborn?.id}`, do: refusal });
    expect(await carryOutDeletions()).toMatchObject({ error: { kind: 'invalid', detail: 'not this one' } });
    expect(await db.rooms.toArray()).toMatchObject([{ id: stubborn?.id }]);
    expect(await nextDeletion()).toBeUndefined();
  });
});
