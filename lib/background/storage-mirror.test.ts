import { Dexie } from 'dexie';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { alterDatabase, breakDatabase, loseDatabase } from '../../tests/support/break-database.ts';
import { account, aRoom } from '../../tests/support/samples.ts';
import { ok } from '../shared/errors/errors.ts';
import { db } from '../shared/database/database.ts';
import { disconnectTeam, disconnectAll } from './teams/disconnect.ts';
import { restoreMissing, startMirroring, rebuildDatabase } from './storage-mirror.ts';
import { catchStorageError } from '../shared/database/catch-storage-error.ts';
import { withMirror } from './storage-mirror.ts';

const other = { ...account, id: 'others', key: 'another-key', team: 'Others' };
const hosted = aRoom('Hosted');
const { hostLink: _, ...bare } = aRoom('Bare');
const pinned = { ...bare, id: 'pinned', pin: 1 };
const foreign = aRoom('Foreign', { accountId: other.id });
const coHost = { token: 't', roomId: hosted.id, name: 'Co', link: 'https://app.eyeson.team/permalink?t' };
const plan = { id: 'p', roomId: hosted.id, accountId: account.id, at: 1 };

const settled = () => withMirror(async () => undefined);
const rooms = async () => (await db.rooms.toArray()).map(({ id }) => id).toSorted();
const kept = async (): Promise<unknown[]> => {
  await settled();
  const mirror = await new Dexie('permalinks-vault').open();
  const rows = await mirror.table('kept').toArray();
  mirror.close();
  return rows;
};

beforeAll(startMirroring);

beforeEach(async () => {
  await disconnectAll();
  await db.accounts.bulkPut([account, other]);
  await db.rooms.bulkPut([hosted, bare, pinned, foreign]);
  await db.coHosts.put(coHost);
  await db.plans.put(plan);
  await settled();
});

describe('the mirror', () => {
  it('comes back when the database is lost, but for what Eyeson tells again', async () => {
    await loseDatabase();
    // Whether this brings it back or whoever opened the database a moment before, is open.
    await restoreMissing();
    expect(await db.accounts.toArray()).toEqual([other, account].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await rooms()).toEqual([hosted.id, pinned.id, foreign.id].toSorted());
    expect(await db.rooms.get(hosted.id)).toEqual(hosted);
    expect(await db.coHosts.toArray()).toEqual([coHost]);
    expect(await db.plans.toArray()).toEqual([plan]);
    expect(await restoreMissing()).toBe(false);
  });

  it('of a newer version keeps what this one does not know, and has lost nothing by it', async () => {
    const row = { table: 'tomorrow', id: '1', row: { id: '1', accountId: account.id } };
    const mirror = await new Dexie('permalinks-vault').open();
    await mirror.table('kept').put(row);
    mirror.close();
    expect(await restoreMissing()).toBe(false);
    expect(await kept()).toContainEqual(row);
  });

  it('comes back by itself as soon as anybody opens a database that is gone', async () => {
    await loseDatabase();
    await db.open();
    await settled();
    expect(await db.accounts.count()).toBe(2);
  });

  it('follows what is changed and deleted, one by one and many at once', async () => {
    const many = Array.from({ length: 120 }, (_, n) => aRoom(`Room ${n}`));
    await db.rooms.bulkPut(many);
    await db.rooms.update(hosted.id, { note: 'Bring cake' });
    await db.rooms.delete(pinned.id);
    await db.coHosts.delete(coHost.token);
    await db.rooms.bulkDelete(many.slice(0, 100).map(({ id }) => id));
    await settled();
    await loseDatabase();
    await restoreMissing();
    expect(await rooms()).toEqual([hosted.id, foreign.id, ...many.slice(100).map(({ id }) => id)].toSorted());
    expect(await db.rooms.get(hosted.id)).toEqual({ ...hosted, note: 'Bring cake' });
    expect(await db.coHosts.count()).toBe(0);
  });

  it('is not written again if nothing has changed', async () => {
    const written = vi.fn<() => void>();
    const hear = (parts: object) =>
      Object.keys(parts).some((part) => part.includes('-vault/')) ? written() : undefined;
    Dexie.on('storagemutated', hear);
    await db.rooms.bulkPut([]);
    await db.presence.put({ roomId: hosted.id, accountId: account.id, people: [] });
    await settled();
    expect(written).not.toHaveBeenCalled();
    await db.rooms.put({ ...hosted, pin: 3 });
    await settled();
    expect(written).toHaveBeenCalled();
    Dexie.on.storagemutated.unsubscribe(hear);
  });

  it('catches up with what a worker missed that died', async () => {
    await disconnectAll();
    const unheard = new Dexie('permalinks');
    await unheard.open();
    await unheard.table('accounts').put(account);
    unheard.close();
    await restoreMissing();
    await loseDatabase();
    await restoreMissing();
    expect(await db.accounts.toArray()).toEqual([account]);
  });

  it('goes with the key: of one team, or of all', async () => {
    await disconnectTeam(account.id);
    expect(JSON.stringify(await kept())).not.toMatch(/a-key|Hosted|pinned|\?t/);
    expect(JSON.stringify(await kept())).toContain(other.key);
    await disconnectAll();
    expect(await kept()).toEqual([]);
    await loseDatabase();
    expect(await restoreMissing()).toBe(false);
  });
});

describe('a broken database', () => {
  it('is the error storage, again and again, until it is rebuilt from the mirror', async () => {
    const ask = () => catchStorageError(async () => ok(await rooms()));
    await breakDatabase();
    expect(await ask()).toEqual({ ok: false, error: { kind: 'storage' } });
    expect(await ask()).toEqual({ ok: false, error: { kind: 'storage' } });
    await rebuildDatabase();
    expect(await ask()).toEqual(ok([hosted.id, pinned.id, foreign.id].toSorted()));
    await db.rooms.put(bare);
  });

  /** A version above what is there, and below what the next version of the product has: IndexedDB counts ten times Dexie’s. */
  const NEXT = db.verno * 10 + 1;

  it('that lacks a store gets it back, with its mirrored rows', async () => {
    await alterDatabase(NEXT, (there) => ['rooms', 'plans'].forEach((name) => there.deleteObjectStore(name)));
    await db.accounts.put({ ...account, hostName: 'Nora' });
    await restoreMissing();
    expect(await rooms()).toEqual([hosted.id, pinned.id, foreign.id].toSorted());
    expect(await db.plans.toArray()).toEqual([plan]);
    expect(await db.accounts.get(account.id)).toEqual({ ...account, hostName: 'Nora' });
    await loseDatabase();
  });

  it('of a newer version is used as far as it is understood', async () => {
    await alterDatabase(990, (there) => there.createObjectStore('tomorrow', { keyPath: 'id' }));
    expect(await rooms()).toHaveLength(4);
    await db.rooms.update(hosted.id, { pin: 2 });
    expect(await db.rooms.get(hosted.id)).toEqual({ ...hosted, pin: 2 });
    await loseDatabase();
  });
});
