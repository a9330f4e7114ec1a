import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aRoom, account, inside } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { progressKey } from '../../shared/rooms/sync-progress.ts';
import { foreseeIdle } from './foresee-idle.ts';
import { beginIdle, endIdle, isIdle } from './idle-until.ts';

const MINUTE = 60_000;
const now = Date.now();
const room = aRoom('Weekly');
const reminder = (at: number, more = {}) => ({
  id: `${at}`,
  roomId: room.id,
  accountId: account.id,
  at,
  ...more,
});
const syncs = (more = {}) =>
  fakeBrowser.storage.session.set({ [progressKey(account.id)]: { at: now, ...more } });

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put(account);
  await db.rooms.put(room);
  beginIdle();
});

/** For how many minutes there is nothing to do. */
async function minutes(): Promise<number> {
  await foreseeIdle(now);
  const { idleUntil = now } = await fakeBrowser.storage.session.get<{ idleUntil?: number }>('idleUntil');
  return (idleUntil - now) / MINUTE;
}

describe('nothing is to do but to look which meetings run', () => {
  it.each<[string, number, () => unknown]>([
    ['for an hour at most', 60, () => undefined],
    ['though a guest was missed', 60, () => db.missed.put({ id: 'm' } as never)],
    ['until sixteen minutes before a reminder', 14, () => db.plans.put(reminder(now + 30 * MINUTE))],
    ['for an hour where a reminder is far off', 60, () => db.plans.put(reminder(now + 600 * MINUTE))],
    ['where a reminder has passed', 60, () => db.plans.put(reminder(now - 20 * MINUTE))],
    ['where the host has stopped a sync', 60, () => syncs({ stopped: true })],
  ])('%s: %d minutes', async (_, expected, put) => {
    await put();
    expect(await minutes()).toBe(expected);
  });
});

describe('each minute is work', () => {
  it.each<[string, () => unknown]>([
    ['where there is no team', () => db.accounts.clear()],
    ['while a meeting runs', () => db.presence.put(inside(room, []))],
    ['while a room is to be deleted', () => db.rooms.update(room.id, { deleteAt: now })],
    ['while guests are let in early', () => db.doors.put({ roomId: room.id } as never)],
    ['while something is wrong', () => db.status.put({ accountId: account.id, error: { kind: 'offline' } })],
    ['while rooms are being read', () => syncs()],
    ['near a reminder', () => db.plans.put(reminder(now + 10 * MINUTE))],
    ['after one', () => db.plans.put(reminder(now - 10 * MINUTE))],
    ['after one that is to be moved on', () => db.plans.put(reminder(now - 20 * MINUTE, { every: 'week' }))],
    [
      'while a notification is visible',
      () => vi.spyOn(fakeBrowser.notifications, 'getAll').mockResolvedValue({ n: true } as never),
    ],
    ['where something has come to this worker', () => endIdle()],
    ['in Firefox', () => vi.stubGlobal('permalinksIsIdle', undefined)],
  ])('%s', async (_, put) => {
    await put();
    expect(await minutes()).toBe(0);
  });
});

it('whatever comes ends what was foreseen', async () => {
  await foreseeIdle();
  expect(await isIdle()).toBe(true);
  endIdle();
  expect(await isIdle()).toBe(false);
});
