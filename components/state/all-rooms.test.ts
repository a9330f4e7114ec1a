// @vitest-environment happy-dom
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { db, type Room } from '../../lib/shared/database/database.ts';
import { aRoom } from '../../tests/support/samples.ts';
import { allRooms } from './all-rooms.ts';

const many = Array.from({ length: 1200 }, (_, n) => aRoom(`Room ${n}`));

function open() {
  const closed = new AbortController();
  onTestFinished(() => closed.abort());
  const rooms = allRooms(closed.signal);
  return { rooms, names: () => rooms.value?.map(({ name }) => name) ?? [], closed };
}

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

it('are all there, however many', async () => {
  await db.rooms.bulkPut(many);
  const { names } = open();
  await expect.poll(names).toHaveLength(1200);
  expect(new Set(names())).toEqual(new Set(many.map(({ name }) => name)));
});

it.each([
  ['of one moment', (): number => 5],
  ['of a few moments', (n: number) => n % 3],
  ['each of its own moment', (n: number) => 1200 - n],
])('come by use, the longest ago first: %s', async (_, usedAt) => {
  await db.rooms.bulkPut(many.map((room, n) => ({ ...room, usedAt: usedAt(n) })));
  const { rooms } = open();
  await expect.poll(() => rooms.value?.length).toBe(1200);
  const uses = rooms.value?.map((room) => room.usedAt) ?? [];
  expect(uses).toEqual(uses.toSorted((a, b) => a - b));
});

it('are none where there are none', async () => {
  const { rooms } = open();
  await expect.poll(() => rooms.value).toEqual([]);
});

it('follow what is made, changed and deleted, and read nothing but that', async () => {
  const [board, support] = [aRoom('Board'), aRoom('Support')];
  await db.rooms.bulkPut([board, support, ...many]);
  const { names } = open();
  await expect.poll(names).toHaveLength(1202);
  let reads = 0;
  const count = (room: Room) => {
    reads += 1;
    return room;
  };
  db.rooms.hook('reading', count);
  onTestFinished(() => db.rooms.hook('reading').unsubscribe(count));
  await db.rooms.put({ ...support, name: 'Help' });
  await expect.poll(names).toContain('Help');
  await db.rooms.put(aRoom('New'));
  await expect.poll(names).toContain('New');
  await db.rooms.delete(board.id);
  await expect.poll(names).not.toContain('Board');
  expect(names()).toHaveLength(1202);
  expect(reads).toBe(3);
});

it('follow what is written many at a time', async () => {
  const { names } = open();
  await db.rooms.bulkPut(many);
  await expect.poll(names).toHaveLength(1200);
  await db.rooms.clear();
  await expect.poll(names).toEqual([]);
});

it('are left alone once the page is closed', async () => {
  const { names, closed } = open();
  await db.rooms.put(aRoom('Board'));
  await expect.poll(names).toEqual(['Board']);
  closed.abort();
  const other = open();
  await db.rooms.put(aRoom('Support'));
  await expect.poll(other.names).toHaveLength(2);
  expect(names()).toEqual(['Board']);
});
