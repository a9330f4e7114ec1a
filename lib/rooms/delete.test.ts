import { afterEach, expect, it, vi } from 'vitest';
import { key, withEyeson } from '../../tests/with-eyeson.ts';
import { db } from './database.ts';
import { carryOutDeletions, deleteRooms, keepRooms, UNDO_MS } from './delete.ts';
import { sync } from './sync.ts';

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
  await keepRooms([id]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + UNDO_MS });
  await carryOutDeletions();
  expect(local.eyeson.rooms()).toHaveLength(1);
});

it('a deletion that Eyeson refuses brings the room back into the list', async () => {
  const { id } = local.madeElsewhere('Stubborn');
  await sync(local.account);
  await db.rooms.update(id, { deleteAt: 0 });
  local.eyeson.lockKey(key);
  expect(await carryOutDeletions()).toMatchObject({ ok: false, error: { kind: 'key-locked' } });
  expect((await db.rooms.get(id))?.deleteAt).toBeUndefined();
});

it('a deletion that a timer and an alarm both come for is carried out once', async () => {
  const { id } = local.madeElsewhere('Old');
  await sync(local.account);
  await db.rooms.update(id, { deleteAt: 0 });
  await Promise.all([carryOutDeletions(), carryOutDeletions()]);
  expect(local.eyeson.requests.of('DELETE /permalink/:id')).toHaveLength(1);
});
