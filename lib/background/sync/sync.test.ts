import { expect, it, vi } from 'vitest';
import { key, withEyeson } from '../../../tests/support/mock-server.ts';
import { createRoom } from '../rooms/create.ts';
import { db } from '../../shared/database/database.ts';
import { carryOutDeletions } from '../rooms/deletion-queue.ts';
import { sync } from './sync.ts';

const local = withEyeson();
const names = async () => (await db.rooms.toArray()).map(({ name }) => name).toSorted();

it('reads all pages, whatever their size', async () => {
  for (let n = 0; n < 60; n++) local.madeElsewhere(`Room ${n}`);
  expect(await sync(local.account)).toEqual({ ok: true, value: undefined });
  expect(await db.rooms.count()).toBe(60);
});

it('lets rooms go that were deleted elsewhere', async () => {
  const room = local.madeElsewhere('Old');
  local.madeElsewhere('Kept');
  await sync(local.account);
  local.eyeson.removeRoom(room.id);
  await sync(local.account);
  expect(await names()).toEqual(['Kept']);
});

it('keeps what was made while the list was being read', async () => {
  local.eyeson.faults.add({ match: 'GET /permalink', times: 1, do: { delayMs: 100 } });
  const running = sync(local.account);
  await createRoom({ id: 'wish', name: 'Made meanwhile' });
  await running;
  expect(await names()).toEqual(['Made meanwhile']);
});

it('does not bring back what was deleted while the list was being read', async () => {
  const { id } = local.madeElsewhere('Old');
  await sync(local.account);
  await db.rooms.update(id, { deleteAt: Date.now() - 1 });
  const [, deleted] = await Promise.all([sync(local.account), carryOutDeletions()]);
  expect(deleted.ok).toBe(true);
  expect(await names()).toEqual([]);
});

it('writes nothing when nothing changed', async () => {
  local.madeElsewhere('Kept');
  await sync(local.account);
  const writes = vi.fn<() => void>();
  db.rooms.hook('updating', writes);
  db.rooms.hook('creating', writes);
  await sync(local.account);
  db.rooms.hook('updating').unsubscribe(writes);
  db.rooms.hook('creating').unsubscribe(writes);
  expect(writes).not.toHaveBeenCalled();
});

it('keeps the list and says what is wrong when Eyeson does not answer', async () => {
  local.madeElsewhere('Kept');
  await sync(local.account);
  local.eyeson.lockKey(key);
  expect(await sync(local.account)).toEqual({ ok: false, error: { kind: 'key-locked' } });
  expect(await names()).toEqual(['Kept']);
  expect(await db.status.get(local.account.id)).toMatchObject({ error: { kind: 'key-locked' } });
});

it('asks about rooms that a list with an unreadable item lacks, before it lets them go', async () => {
  const deleted = local.madeElsewhere('Deleted elsewhere');
  const broken = local.madeElsewhere('Listed without its token');
  await sync(local.account);
  local.eyeson.removeRoom(deleted.id);
  const listing = { page: 1, limit: 100, total: 1, items: [{ permalink: { id: broken.id } }] };
  local.eyeson.faults.add({ match: 'GET /permalink', times: 1, do: { status: 200, body: listing } });
  await sync(local.account);
  expect(await names()).toEqual(['Listed without its token']);
});
