import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { createRoom } from '../rooms/create.ts';
import { db } from '../../shared/database/database.ts';
import { syncIfDue } from './schedule.ts';
import { firstCursor } from './pagination.ts';
import { saveProgress, type Progress, readProgress } from '../../shared/rooms/sync-progress.ts';
import { sync } from './sync.ts';

const local = withEyeson();
const COUNT = 150;
const PAGES = 6;
const HOUR = 3_600_000;
/** What 150 rooms rest for. */
const REST = 150 * 360;

const asked = () => local.eyeson.requests.of('GET /permalink').length;
const names = async () => (await db.rooms.toArray()).map(({ name }) => name);
const oldest = () => local.eyeson.rooms()[0]?.id ?? '';
const youngest = () => local.eyeson.rooms().at(-1)?.id ?? '';
const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
const addRooms = (count: number) => {
  for (let n = 0; n < count; n++) {
    local.madeElsewhere(`Room ${n}`);
    local.eyeson.clock.advance(10_000);
  }
};

beforeEach(() => () => vi.useRealTimers());

it('brings few rooms in line each time', async () => {
  addRooms(30);
  await syncIfDue(local.account);
  local.eyeson.requests.clear();
  await syncIfDue(local.account);
  expect(asked()).toBe(2);
});

describe.each(['newest-first', 'oldest-first'] as const)('of many rooms, listed %s,', (listOrder) => {
  const look = listOrder === 'newest-first' ? 1 : 2;

  beforeEach(async () => {
    local.eyeson.switches.listOrder = listOrder;
    addRooms(COUNT);
    await syncIfDue(local.account);
    expect(await db.rooms.count()).toBe(COUNT);
    local.eyeson.requests.clear();
  });

  it('fetching the newest is enough if nothing has changed', async () => {
    later(REST / 2);
    await syncIfDue(local.account);
    expect(asked()).toBe(look);
  });

  it('fetching the newest stores those that were created elsewhere', async () => {
    local.madeElsewhere('New');
    await syncIfDue(local.account);
    expect(asked()).toBe(look);
    expect(await names()).toContain('New');
  });

  it('all are read after a tenth of the interval if the newest do not explain their number', async () => {
    const id = listOrder === 'newest-first' ? oldest() : youngest();
    local.eyeson.removeRoom(id);
    await syncIfDue(local.account);
    expect(asked()).toBe(look);
    later(REST / 10);
    await syncIfDue(local.account);
    expect(await db.rooms.get(id)).toBeUndefined();
  });

  it('all are read when the interval is over', async () => {
    later(REST);
    await syncIfDue(local.account);
    expect(asked()).toBe(PAGES);
  });

  it('a creation whose response was lost is found among the newest', async () => {
    local.eyeson.faults.add({ match: 'POST /permalink', times: 1, do: 'lose-reply' });
    await createRoom({ id: 'wish', name: 'Weekly' });
    expect(await createRoom({ id: 'wish', name: 'Weekly' })).toMatchObject({ value: { name: 'Weekly' } });
    expect(asked()).toBeLessThanOrEqual(3);
    expect(local.eyeson.requests.of('POST /permalink')).toHaveLength(1);
  });

  it('a creation from before many others is found all the same', async () => {
    const begunAt = Date.now() - 131 * 10_000;
    local.madeElsewhere('Weekly');
    addRooms(130);
    await db.creations.put({
      id: 'wish',
      accountId: local.account.id,
      name: 'Weekly',
      begunAt,
      state: 'sent',
    });
    expect(await createRoom({ id: 'wish', name: 'Weekly' })).toMatchObject({ ok: true });
    expect(local.eyeson.requests.of('POST /permalink')).toHaveLength(0);
  });
});

describe('a sync that has not come to its end', () => {
  const leaveHalf = async (more: Partial<Progress> = {}) => {
    const ids = local.eyeson.rooms().map(({ id }) => id);
    const half = { ...firstCursor(Date.now()), page: 3, size: 25, done: 50, total: COUNT, ...more };
    for (const reads of [1, 2]) {
      const listed = ids.toReversed().slice((reads - 1) * 25, reads * 25);
      await saveProgress(local.account.id, { ...half, reads }, listed);
    }
    local.eyeson.requests.clear();
  };

  beforeEach(() => addRooms(COUNT));

  it.each([
    ['that Eyeson wants to rest', () => ({ restUntil: Date.now() + HOUR / 2 })],
    ['that the host has stopped', () => ({ stopped: true as const })],
  ])('%s is left alone', async (_, more) => {
    await leaveHalf(more());
    await syncIfDue(local.account);
    expect(asked()).toBe(0);
  });

  it('goes on from its page, and after an hour from the first', async () => {
    await leaveHalf();
    await syncIfDue(local.account);
    expect(asked()).toBe(PAGES - 2);
    await leaveHalf();
    later(HOUR);
    expect(await readProgress(local.account.id)).toBeUndefined();
    local.eyeson.requests.clear();
    await sync(local.account);
    expect(asked()).toBe(PAGES);
  });
});
