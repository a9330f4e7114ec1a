// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../lib/shared/database/database.ts';
import { account, aRoom, guest, inside } from '../../tests/support/samples.ts';
import { loadSnapshot } from './cached-snapshot.ts';
import { saveSnapshot } from './save-snapshot.ts';
import { allRooms } from './all-rooms.ts';
import { openStore } from './store.ts';
import { readSnapshot } from './snapshot.ts';

const board = aRoom('Board', {
  hostLink: 'https://secret-link',
  hostToken: 'secret-token',
  madeBy: 'secret-id',
});

beforeEach(async () => {
  localStorage.clear();
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put({ ...account, key: 'secret-key' });
  await db.rooms.put(board);
  await db.presence.put(inside(board, [guest('Anna')]));
});

const keep = async () => saveSnapshot({ snapshot: await readSnapshot(), presets: [] });

describe('what was seen last', () => {
  it('is the rooms and the team, with no secret of theirs', async () => {
    await keep();
    expect(loadSnapshot()?.snapshot).toMatchObject({
      account: { team: 'Testers' },
      first: [{ id: board.id, name: 'Board', guestLink: board.guestLink }],
      isFirstAll: true,
    });
    expect(localStorage.getItem('last-seen')).not.toContain('secret');
  });

  it('says nothing of who is inside: that is soon no longer true', async () => {
    await keep();
    expect(loadSnapshot()?.snapshot.presence.size).toBe(0);
    expect(localStorage.getItem('last-seen')).not.toContain('Anna');
  });

  it.each<[string, () => unknown]>([
    ['an update came in between', () => (fakeBrowser.runtime.getManifest = newer)],
    ['it is broken', () => localStorage.setItem('last-seen', '{"version":')],
    ['nothing was', () => localStorage.clear()],
  ])('is nothing where %s', async (_, happen) => {
    await keep();
    happen();
    expect(loadSnapshot()).toBeUndefined();
  });

  it('is nothing where no room was', async () => {
    await db.rooms.clear();
    await keep();
    expect(loadSnapshot()).toBeUndefined();
  });

  it('is kept by every page of ours, and gone when the key is', async () => {
    const closed = new AbortController();
    onTestFinished(() => closed.abort());
    openStore(closed.signal, allRooms);
    await expect.poll(loadSnapshot).toBeDefined();
    await db.accounts.clear();
    await expect.poll(() => localStorage.length).toBe(0);
  });
});

const newer = () => ({ name: 'Permalinks', version: '1.0.1', manifest_version: 3 as const });
