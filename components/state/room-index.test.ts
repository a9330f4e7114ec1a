// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { db, type Room } from '../../lib/shared/database/database.ts';
import { aRoom } from '../../tests/support/samples.ts';
import { isIndexKept, roomIndex } from './room-index.ts';

const many = Array.from({ length: 1200 }, (_, n) => aRoom(`Room ${n}`));

function open() {
  const closed = new AbortController();
  onTestFinished(() => closed.abort());
  const rooms = roomIndex(closed.signal, { keepAfter: 0, rest: 0 });
  return { rooms, names: () => rooms.value?.map(({ name }) => name) ?? [], closed };
}

/** Opens an index, waits until it is kept for the next page, and closes it. */
async function openAndKeep(): Promise<void> {
  const { names, closed } = open();
  await expect.poll(names, { timeout: 5000 }).toHaveLength(await db.rooms.count());
  await expect.poll(() => db.roomIndex.count(), { timeout: 5000 }).toBe(2);
  await expect.poll(() => db.roomChanges.count()).toBe(0);
  closed.abort();
}

/** Counts the rooms that are read from now on. */
function countReads(): () => number {
  let reads = 0;
  const count = (room: Room) => {
    reads += 1;
    return room;
  };
  db.rooms.hook('reading', count);
  onTestFinished(() => db.rooms.hook('reading').unsubscribe(count));
  return () => reads;
}

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

describe('the index of rooms', () => {
  it('has all rooms, however many, and what a list shows of them', async () => {
    const marks = {
      pin: 3,
      note: 'Ask Zoë',
      colour: 'red',
      muted: true,
      expiresAt: '2031-01-01T00:00:00Z',
      deleteAt: 5,
    } as const;
    const marked = aRoom('Böard', { accountId: 'others', ...marks });
    await db.rooms.bulkPut([...many, marked]);
    await openAndKeep();
    const { rooms } = open();
    await expect.poll(() => rooms.value?.length).toBe(1201);
    const found = rooms.value?.find(({ id }) => id === marked.id);
    expect(found).toMatchObject({ accountId: 'others', name: 'Böard', usedAt: marked.usedAt, ...marks });
    expect(found?.text).toBe('board ask zoe');
  });

  it('is none where there are none', async () => {
    const { rooms } = open();
    await expect.poll(() => rooms.value).toEqual([]);
  });

  it('holds no link', async () => {
    await db.rooms.bulkPut(many);
    await openAndKeep();
    expect(JSON.stringify(await db.roomIndex.toArray())).not.toContain('https:');
  });

  it('is read from what the last page has kept', async () => {
    await db.rooms.bulkPut(many);
    await openAndKeep();
    const reads = countReads();
    const { names } = open();
    await expect.poll(names).toHaveLength(1200);
    expect(reads()).toBe(0);
  });

  it('is kept at once where a page had to read all rooms, since it may be closed soon', async () => {
    await db.rooms.bulkPut(many);
    expect(await isIndexKept()).toBe(false);
    const closed = new AbortController();
    onTestFinished(() => closed.abort());
    roomIndex(closed.signal, { keepAfter: 1e6, rest: 0 });
    await expect.poll(isIndexKept, { timeout: 5000 }).toBe(true);
  });

  it.each<[string, number, boolean]>([
    ['lacks little', 100, true],
    ['lacks much', 300, false],
  ])('that %s is made anew before anybody searches, or not', async (_, changed, isKept) => {
    await db.rooms.bulkPut(many);
    await openAndKeep();
    await db.rooms.bulkPut(many.slice(0, changed).map((room) => ({ ...room, note: 'x' })));
    expect(await isIndexKept()).toBe(isKept);
  });

  it.each<[string, (room: Room) => Promise<unknown>, string[]]>([
    ['renamed', ({ id }) => db.rooms.update(id, { name: 'Help' }), ['Help']],
    ['put', (room) => db.rooms.put({ ...room, name: 'Help' }), ['Help']],
    ['changed by a query', () => db.rooms.where({ name: 'Board' }).modify({ name: 'Help' }), ['Help']],
    ['deleted', ({ id }) => db.rooms.delete(id), []],
    ['deleted by a query', () => db.rooms.where({ name: 'Board' }).delete(), []],
    ['made', () => db.rooms.add(aRoom('New')), ['Board', 'New']],
  ])('has what was %s, whether a page is open or not', async (_, change, expected) => {
    const board = aRoom('Board');
    await db.rooms.bulkPut([...many, board]);
    await openAndKeep();
    const others = (names: string[]) => names.filter((name) => !name.startsWith('Room '));
    const before = open();
    await expect.poll(before.names).toHaveLength(1201);
    const reads = countReads();
    await change(board);
    await expect.poll(() => others(before.names()).toSorted()).toEqual(expected);
    const after = open();
    await expect.poll(() => others(after.names()).toSorted()).toEqual(expected);
    expect(reads()).toBeLessThan(10);
  });

  it('follows what is written many at a time', async () => {
    const { names } = open();
    await db.rooms.bulkPut(many);
    await expect.poll(names).toHaveLength(1200);
    await db.rooms.clear();
    await expect.poll(names).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'all is deleted',
      () => db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear()))),
    ],
    ['all rooms are deleted', () => db.rooms.clear()],
  ])('has nothing of before where %s', async (_, forget) => {
    await db.rooms.bulkPut(many);
    await openAndKeep();
    const before = open();
    await expect.poll(before.names).toHaveLength(1200);
    await forget();
    await db.rooms.put(aRoom('New'));
    await expect.poll(before.names).toEqual(['New']);
    await expect.poll(open().names).toEqual(['New']);
  });

  it('is read anew by another version', async () => {
    await db.rooms.bulkPut(many);
    await openAndKeep();
    await db.roomIndex.put({ part: 'head', seq: 1e6, stamp: 'another' });
    const reads = countReads();
    await expect.poll(open().names).toHaveLength(1200);
    expect(reads()).toBeGreaterThanOrEqual(1200);
  });

  it('has what was written before another page has kept its own', async () => {
    await db.rooms.bulkPut(many);
    await openAndKeep();
    const { names } = open();
    await expect.poll(names).toHaveLength(1200);
    await db.transaction('rw', db.rooms, () =>
      db.rooms.bulkPut(many.slice(0, 300).map((room) => ({ ...room, note: 'x' }))),
    );
    await openAndKeep();
    await db.rooms.put({ ...(many[0] ?? aRoom('')), name: 'Last' });
    await expect.poll(names).toContain('Last');
  });

  it('has what was written so long ago that the journal has forgotten it', async () => {
    const board = aRoom('Board');
    await db.rooms.bulkPut([...many, board]);
    await openAndKeep();
    await db.rooms.update(board.id, { name: 'Help' });
    await db.transaction('rw', db.rooms, async () => {
      for (let n = 0; n < 1500; n += 1) await db.rooms.update(many[0]?.id ?? '', { usedAt: n });
    });
    expect(await db.roomChanges.count()).toBeLessThanOrEqual(1000);
    await expect.poll(open().names).toContain('Help');
  });

  it('is left alone once the page is closed', async () => {
    const { names, closed } = open();
    await db.rooms.put(aRoom('Board'));
    await expect.poll(names).toEqual(['Board']);
    closed.abort();
    const other = open();
    await db.rooms.put(aRoom('Support'));
    await expect.poll(other.names).toHaveLength(2);
    expect(names()).toEqual(['Board']);
  });
});
