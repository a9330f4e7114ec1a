import { beforeEach, expect, it } from 'vitest';
import { withEyeson } from '../../tests/with-eyeson.ts';
import { changeRoom, detailsOf } from './change.ts';
import { db } from './database.ts';
import { markRoom, markRooms } from './marks.ts';
import { sync } from './sync.ts';

const local = withEyeson();
let id: string;
const there = () => local.eyeson.rooms().find((room) => room.id === id);

beforeEach(async () => {
  ({ id } = local.madeElsewhere('Weekly'));
  await sync(local.account);
});

it('sends a new name and nothing else, and has it here at once', async () => {
  expect(await changeRoom(id, { name: 'Daily' })).toEqual({ ok: true, value: undefined });
  expect(local.eyeson.requests.of(`PUT /permalink/${id}`).map(({ body }) => body)).toEqual([
    { name: 'Daily' },
  ]);
  expect((await db.rooms.get(id))?.name).toBe('Daily');
});

it.each(['merge', 'replace'] as const)(
  'changes one option and keeps the others where PUT is to %s',
  async (how) => {
    local.eyeson.switches.putOptions = how;
    await changeRoom(id, { options: { widescreen: false } });
    const before = there()?.options;
    await changeRoom(id, { options: { show_names: false } });
    expect(there()?.options).toEqual({ ...before, show_names: false });
  },
);

it('takes an expiry away with null', async () => {
  await changeRoom(id, { expiresAt: '2099-01-01T00:00:00.000Z' });
  expect(there()?.expiresAt).toBe('2099-01-01T00:00:00.000Z');
  await changeRoom(id, { expiresAt: null });
  expect(there()?.expiresAt).toBeNull();
  expect(await detailsOf(id)).toMatchObject({ ok: true, value: { name: 'Weekly', expiresAt: null } });
});

it('leaves the room as it was when Eyeson refuses', async () => {
  local.eyeson.faults.add({ match: /^PUT /, do: { status: 422, body: { error: 'name is too long' } } });
  expect(await changeRoom(id, { name: 'x'.repeat(10_000) })).toMatchObject({ error: { kind: 'invalid' } });
  expect((await db.rooms.get(id))?.name).toBe('Weekly');
});

it('keeps the host’s own marks through a sync, and takes them away with null', async () => {
  await markRoom(id, { pin: 1, muted: true, note: 'Ask for the budget' });
  await sync(local.account);
  expect(await db.rooms.get(id)).toMatchObject({ pin: 1, muted: true, note: 'Ask for the budget' });
  await markRoom(id, { pin: null, muted: null });
  const room = await db.rooms.get(id);
  expect(room).not.toHaveProperty('pin');
  expect(room).not.toHaveProperty('muted');
  expect(room?.note).toBe('Ask for the budget');
});

it('marks many rooms at once, and pins them in their order', async () => {
  const other = local.madeElsewhere('Board');
  const third = local.madeElsewhere('Support');
  await sync(local.account);
  await markRooms([other.id, id], { pin: 100, muted: true });
  expect(await db.rooms.bulkGet([id, other.id])).toMatchObject([
    { pin: 101, muted: true },
    { pin: 100, muted: true },
  ]);
  expect(await db.rooms.get(third.id)).not.toHaveProperty('muted');
});
