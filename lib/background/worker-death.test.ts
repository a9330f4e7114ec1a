import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Dexie } from 'dexie';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hosted } from '../../tests/support/backup-fixtures.ts';
import { withEyeson } from '../../tests/support/mock-server.ts';
import { runUntilStep } from '../../tests/support/worker-death.ts';

const local = withEyeson();
const nothing = () => Promise.resolve();

/** A worker that has just started: its modules remember nothing. */
async function newWorker() {
  vi.resetModules();
  const [scheduler, create, coHosts, remove, queue, imports, teams, connect, sync, database, mirror] =
    await Promise.all([
      import('./scheduler.ts'),
      import('./rooms/create.ts'),
      import('./rooms/co-hosts.ts'),
      import('./rooms/delete.ts'),
      import('./rooms/deletion-queue.ts'),
      import('./apply-import.ts'),
      import('./teams/disconnect.ts'),
      import('./teams/connect.ts'),
      import('./sync/sync.ts'),
      import('../shared/database/database.ts'),
      import('./storage-mirror.ts'),
    ]);
  return {
    ...scheduler,
    ...create,
    ...coHosts,
    ...remove,
    ...queue,
    ...imports,
    ...teams,
    ...connect,
    ...sync,
    ...database,
    ...mirror,
  };
}
type Worker = Awaited<ReturnType<typeof newWorker>>;

/** Starts another worker after one that died, and lets it come to rest. */
async function restart(): Promise<Worker> {
  const worker = await newWorker();
  await worker.onWorkerStart();
  await worker.carryOutDeletions();
  for (const account of await worker.allAccounts()) await worker.sync(account);
  return worker;
}

const atEyeson = () =>
  local.eyeson
    .rooms()
    .map(({ id }) => id)
    .toSorted();
const here = async ({ db }: Worker) => (await db.rooms.toCollection().primaryKeys()).toSorted();

async function dump(name: string): Promise<string> {
  const database = await new Dexie(name).open();
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  database.close();
  return JSON.stringify(rows);
}

interface Action {
  arrange?: (worker: Worker) => Promise<unknown>;
  act: (worker: Worker) => Promise<unknown>;
  verify: (worker: Worker) => Promise<unknown>;
}

const roomId = () => local.eyeson.rooms()[0]?.id ?? '';
const wish = { id: 'wish', name: 'Weekly' };
const called = (name: string) => local.eyeson.rooms().filter((room) => room.name === name).length;
const marked = { ...hosted, id: 'imported', note: 'Cake' };

const actions: [string, Action][] = [
  [
    'creation',
    {
      act: ({ createRoom }) => createRoom(wish),
      async verify(worker) {
        expect(called('Weekly')).toBeLessThanOrEqual(1);
        // The page asks again, since its request was not answered.
        expect(await worker.createRoom(wish)).toMatchObject({
          ok: true,
          value: { hostLink: expect.anything() },
        });
        expect(called('Weekly')).toBe(1);
        expect(await here(worker)).toEqual(atEyeson());
      },
    },
  ],
  [
    'addition of a co-host',
    {
      arrange: ({ createRoom }) => createRoom(wish),
      act: ({ addCoHost }) => addCoHost(roomId(), { name: 'Carla' }),
      async verify(worker) {
        await worker.addCoHost(roomId(), { name: 'Carla' });
        const hosts = local.eyeson.rooms()[0]?.hosts.map(({ name }) => name);
        expect(hosts).toEqual(['Me', 'Carla']);
        expect(await worker.db.coHosts.toArray()).toHaveLength(1);
        expect(await worker.db.additions.count()).toBe(0);
      },
    },
  ],
  [
    'deletion',
    {
      arrange: ({ createRoom }) => createRoom(wish),
      async act({ deleteRooms, db, carryOutDeletions }) {
        await deleteRooms([roomId()]);
        await db.rooms.where('deleteAt').above(0).modify({ deleteAt: 1 });
        await carryOutDeletions();
      },
      async verify(worker) {
        const left = await worker.db.rooms.toArray();
        // One that the host can still undo, or that is not deleted at all, is at Eyeson, too.
        expect(left.map(({ id }) => id)).toEqual(atEyeson());
        expect(left.filter(({ going }) => going)).toEqual([]);
      },
    },
  ],
  [
    'import',
    {
      act: ({ applyImport, db }) =>
        db.accounts.toArray().then(([account]) =>
          applyImport({
            changes: [
              { table: 'rooms', id: marked.id, before: null, after: { ...marked, accountId: account?.id } },
              {
                table: 'plans',
                id: 'p',
                before: null,
                after: { id: 'p', roomId: marked.id, accountId: account?.id, at: 4e12 },
              },
            ],
            settings: {
              before: { roomName: '', hostName: '' },
              after: { roomName: 'Call of {date}', hostName: 'Nora' },
            },
          }),
        ),
      async verify({ db }) {
        const { roomName, hostName } = await fakeBrowser.storage.sync.get();
        const isDone = roomName === 'Call of {date}';
        expect([roomName ?? '', hostName ?? '']).toEqual(isDone ? ['Call of {date}', 'Nora'] : ['', '']);
        expect(await db.plans.count()).toBe(isDone ? 1 : 0);
        expect(await db.leftovers.count()).toBe(0);
      },
    },
  ],
  [
    'disconnect',
    {
      async arrange({ createRoom, restoreMissing }) {
        await createRoom(wish);
        await restoreMissing();
        expect(await dump('permalinks-vault')).toContain('permalink?');
      },
      act: ({ disconnectTeam }) => disconnectTeam(local.account.id),
      async verify({ db }) {
        const isConnected = (await db.accounts.count()) > 0;
        expect(await db.rooms.count()).toBe(isConnected ? 1 : 0);
        if (isConnected) return;
        // Neither here nor in the mirror is anything left that comes from its key.
        for (const name of ['permalinks', 'permalinks-vault'])
          expect(await dump(name)).not.toMatch(/key-of-testers|permalink\?/);
      },
    },
  ],
];

beforeEach(() => {
  fakeBrowser.reset();
  const action = {
    setBadgeText: nothing,
    setBadgeBackgroundColor: nothing,
    setTitle: nothing,
    setPopup: nothing,
  };
  Object.assign(fakeBrowser, { action });
  local.eyeson.switches.sameHost = 'same';
});

const MAX_STEPS = 200;

describe.each(actions)('a worker that dies at any step of: %s', (_, { arrange, act, verify }) => {
  it('leaves nothing that the next worker does not finish or undo', { timeout: 120_000 }, async () => {
    for (let last = 1; last <= MAX_STEPS; last++) {
      await reset();
      const worker = await newWorker();
      await arrange?.(worker);
      const hasDied = await runUntilStep(last, () => act(worker));
      const next = await restart();
      await expect(verify(next), `step ${last}`).resolves.toBeUndefined();
      if (!hasDied) return;
    }
    throw new Error('the action has no end');
  });
});

/** Another computer: no room at Eyeson, and the team connected anew. */
async function reset(): Promise<void> {
  for (const { id } of local.eyeson.rooms()) local.eyeson.removeRoom(id);
  await fakeBrowser.storage.sync.clear();
  await fakeBrowser.storage.session.clear();
  const worker = await newWorker();
  await worker.disconnectAll();
  await worker.db.accounts.put(local.account);
}
