import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account, aRoom, guest, host, inside } from '../../../tests/support/samples.ts';
import { ok } from '../../shared/errors/errors.ts';
import { createRoom } from '../rooms/create.ts';
import { db } from '../../shared/database/database.ts';
import { listenToCommands } from './shortcuts.ts';

vi.mock(import('../rooms/create.ts'), { spy: true });

type Press = (command: string, tab?: { id: number }) => void;
let press: Press = () => undefined;
const inPage = vi.fn<(injection: { target: object; args: string[] }) => Promise<{ result: boolean }[]>>();
const shown: { title: string; message: string; requireInteraction?: boolean }[] = [];
const opened: string[] = [];
const tab = { id: 7 };

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put(account);
  shown.length = 0;
  opened.length = 0;
  inPage.mockReset().mockResolvedValue([{ result: true }]);
  Object.assign(fakeBrowser, {
    commands: { onCommand: { addListener: (listener: Press) => (press = listener) } },
    scripting: { executeScript: inPage },
    notifications: {
      create: async (_: string, options: (typeof shown)[number]) => shown.push(options),
      clear: async () => true,
    },
  });
  Object.assign(fakeBrowser.tabs, { create: async ({ url }: { url: string }) => opened.push(url) });
  listenToCommands();
});

it('makes a room, once however long the key is held, and copies its link in the active tab', async () => {
  const room = aRoom('Meeting, today');
  vi.mocked(createRoom).mockResolvedValue(ok(room));
  press('new-room', tab);
  press('new-room', tab);
  await expect.poll(() => shown).toMatchObject([{ title: room.name, message: 'Guest link copied' }]);
  expect(createRoom).toHaveBeenCalledOnce();
  expect(inPage.mock.calls).toMatchObject([[{ target: { tabId: 7 }, args: [room.guestLink] }]]);
  expect(shown[0]?.requireInteraction).toBe(false);
});

it('says what went wrong with a new room, and copies nothing', async () => {
  vi.mocked(createRoom).mockResolvedValue({ ok: false, error: { kind: 'offline' } });
  press('new-room', tab);
  await expect.poll(() => shown).toMatchObject([{ title: expect.stringContaining('Meeting, ') }]);
  expect(shown[0]?.message).toContain('Check your internet connection');
  expect(inPage).not.toHaveBeenCalled();
});

it('says that the browser refuses the database', async () => {
  vi.mocked(createRoom).mockRejectedValue(new Dexie.OpenFailedError('refused'));
  press('new-room', tab);
  await expect
    .poll(() => shown)
    .toMatchObject([{ message: expect.stringContaining('Your browser can’t save data') }]);
});

it('copies the link of the usual room', async () => {
  const pinned = aRoom('Pinned', { pin: 1 });
  await db.rooms.bulkPut([pinned, aRoom('Newer')]);
  press('copy-default', tab);
  await expect.poll(() => shown).toMatchObject([{ title: 'Pinned', message: 'Guest link copied' }]);
  expect(inPage.mock.lastCall?.[0].args).toEqual([pinned.guestLink]);
});

it.each([
  ['refuses', tab],
  ['is not known', undefined],
])('leaves it to a page of ours where the tab %s', async (_, where) => {
  inPage.mockRejectedValue(new Error('This page cannot be scripted'));
  const room = aRoom('Only');
  await db.rooms.put(room);
  press('copy-default', where);
  await expect.poll(() => opened).toEqual([expect.stringMatching(`/popup.html#copy=${room.id}$`)]);
  expect(shown).toEqual([]);
});

it('joins those who wait longest', async () => {
  const [early, late, hosted] = [aRoom('Early'), aRoom('Late'), aRoom('Hosted')] as const;
  await db.rooms.bulkPut([early, late, hosted].map((room) => ({ ...room, hostToken: 'T' })));
  await db.presence.bulkPut([
    inside(late, [guest('Ben', 200)]),
    inside(early, [guest('Carla', 300), guest('Anna', 100)]),
    inside(hosted, [guest('Dora', 50), host('Maria', 60)]),
  ]);
  press('join-longest');
  await expect.poll(() => opened).toEqual([early.hostLink]);
});

it.each([
  ['copy-default', 'No rooms yet'],
  ['join-longest', 'Nobody is waiting'],
])('says so when %s has nothing to do', async (command, words) => {
  press(command, tab);
  await expect.poll(() => shown).toMatchObject([{ message: expect.stringContaining(words) }]);
});
