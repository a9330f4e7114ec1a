import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { key, withEyeson } from '../../tests/support/mock-server.ts';

const local = withEyeson();
const ownFactory = Dexie.dependencies.indexedDB;

afterEach(() => {
  Dexie.dependencies.indexedDB = ownFactory;
});

/** A computer, or a profile, with a database and memory of its own, and the same key as all others. */
async function newComputer() {
  vi.resetModules();
  Dexie.dependencies.indexedDB = new IDBFactory();
  const [
    { db },
    { createRoom },
    { deleteRooms },
    { carryOutDeletions },
    { updateRoom },
    coHosts,
    metadata,
    sync,
    teams,
  ] = await Promise.all([
    import('../shared/database/database.ts'),
    import('./rooms/create.ts'),
    import('./rooms/delete.ts'),
    import('./rooms/deletion-queue.ts'),
    import('./rooms/update.ts'),
    import('./rooms/co-hosts.ts'),
    import('./rooms/metadata.ts'),
    import('./sync/sync.ts'),
    import('./teams/connect.ts'),
  ]);
  const disconnect = await import('./teams/disconnect.ts');
  await db.open();
  await teams.connect({ key, hostName: 'Me' });
  return {
    db,
    createRoom,
    updateRoom,
    ...coHosts,
    ...metadata,
    ...disconnect,
    async delete(id: string) {
      await deleteRooms([id]);
      await db.rooms.where({ id }).modify({ deleteAt: 1 });
      await carryOutDeletions();
    },
    async sync() {
      for (const account of await teams.allAccounts()) await sync.sync(account);
    },
    rooms: async () => (await db.rooms.toArray()).map(({ name }) => name).toSorted(),
  };
}
type Computer = Awaited<ReturnType<typeof newComputer>>;

async function make(computer: Computer, id: string, name: string): Promise<string> {
  const made = await computer.createRoom({ id, name });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value.id;
}

it.each<[string, (one: Computer, other: Computer) => Promise<string[]>]>([
  [
    'a room of one is seen by the other',
    async (one) => {
      await make(one, 'a', 'Weekly');
      return ['Weekly'];
    },
  ],
  [
    'rooms of one name that both create in one moment stay both',
    async (one, other) => {
      await Promise.all([make(one, 'a', 'Weekly'), make(other, 'b', 'Weekly')]);
      return ['Weekly', 'Weekly'];
    },
  ],
  [
    'a room that one creates while the reply of the other is lost stays, too',
    async (one, other) => {
      local.eyeson.faults.add({ match: 'POST /permalink', times: 1, do: 'lose-reply' });
      await one.createRoom({ id: 'a', name: 'Weekly' });
      await make(other, 'b', 'Weekly');
      return ['Weekly', 'Weekly'];
    },
  ],
  [
    'a room that the other uses goes when one deletes it, and nothing else',
    async (one, other) => {
      const id = await make(one, 'a', 'Weekly');
      await make(one, 'b', 'Board');
      await other.sync();
      await other.updateMetadata(id, { note: 'Bring cake' });
      await one.delete(id);
      return ['Board'];
    },
  ],
  [
    'a new name reaches the other, whose marks stay',
    async (one, other) => {
      const id = await make(one, 'a', 'Weekly');
      await other.sync();
      await other.updateMetadata(id, { note: 'Bring cake', pin: 1 });
      await one.updateRoom(id, { name: 'Daily' });
      await other.sync();
      expect(await other.db.rooms.get(id)).toMatchObject({ name: 'Daily', note: 'Bring cake', pin: 1 });
      return ['Daily'];
    },
  ],
  [
    'a co-host whom one adds has a link there, and takes nothing from the other',
    async (one, other) => {
      const id = await make(one, 'a', 'Weekly');
      await other.sync();
      const before = await other.db.rooms.get(id);
      await one.addCoHost(id, { name: 'Carla' });
      await other.sync();
      expect(await other.db.rooms.get(id)).toEqual(before);
      expect([await one.db.coHosts.count(), await other.db.coHosts.count()]).toEqual([1, 0]);
      return ['Weekly'];
    },
  ],
])('of two computers with one key, %s', async (_, act) => {
  const one = await newComputer();
  const other = await newComputer();
  const expected = await act(one, other);
  for (const computer of [one, other, one, other]) await computer.sync();
  expect(await one.rooms()).toEqual(expected);
  expect(await other.rooms()).toEqual(expected);
  const atEyeson = local.eyeson.rooms().map(({ name }) => name ?? '');
  expect(atEyeson.toSorted()).toEqual(expected);
});

it('a computer that disconnects leaves the other as it is', async () => {
  const one = await newComputer();
  const other = await newComputer();
  const id = await make(one, 'a', 'Weekly');
  await other.sync();
  await other.updateMetadata(id, { note: 'Bring cake' });
  await one.disconnectAll();
  await other.sync();
  expect(await one.db.rooms.count()).toBe(0);
  expect(await other.db.rooms.get(id)).toMatchObject({ note: 'Bring cake' });
  expect(local.eyeson.rooms()).toHaveLength(1);
});
