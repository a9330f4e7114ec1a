import { beforeEach, expect, it, vi } from 'vitest';
import { permalinkReply } from '../../../tests/support/eyeson/replies.ts';
import { account } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { readProgress } from '../../shared/rooms/sync-progress.ts';
import { fetchRecent } from './newest.ts';
import { sync } from './sync.ts';

let made: number;

beforeEach(async () => {
  made = 0;
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put(account);
});

const item = (createdAt: number) => {
  made += 1;
  const { permalink } = permalinkReply();
  const times = { created_at: new Date(createdAt).toISOString() };
  return permalinkReply({ permalink: { ...permalink, id: `p${made}`, ...times } });
};

/** A list that tells this total, and has two new rooms on each page. */
function listWith(total: number, size = 2): { pages: number[] } {
  const seen = { pages: [] as number[] };
  vi.stubGlobal('fetch', async (url: string) => {
    const page = Number(new URL(url).searchParams.get('page'));
    seen.pages.push(page);
    const items = Array.from({ length: size }, () => item(2e12 - made * 1000));
    return Response.json({ page, limit: 100, total, items });
  });
  return seen;
}

it.each([1e9, 1e300])(
  'a list of %d rooms with ever new pages is read for 200 pages, and nothing is removed',
  async (total) => {
    const { pages } = listWith(total);
    expect(await sync(account)).toEqual({ ok: true, value: undefined });
    expect(pages).toHaveLength(200);
    expect(await db.rooms.count()).toBe(400);
    expect(await readProgress(account.id)).toBeUndefined();
    expect(await db.status.get(account.id)).toHaveProperty('syncedAt');
  },
);

it.each([
  [1e9, 2],
  [1e300, 2],
  [1e9, 0],
])('the newest of %d rooms, %d on the first page, are read in few requests', async (total, size) => {
  const { pages } = listWith(total, size);
  expect(await fetchRecent(account, () => 0)).toMatchObject({ ok: true, value: { isComplete: false } });
  expect(pages.length).toBeLessThanOrEqual(5);
});
