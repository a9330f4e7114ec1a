import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account, aRoom } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { ok } from '../../shared/errors/errors.ts';
import { createRoom } from '../rooms/create.ts';
import { maintainContextMenu } from './menu.ts';

vi.mock(import('../rooms/create.ts'), { spy: true });

interface Item {
  id: string;
  title: string;
  contexts: string[];
}
type Click = (info: { menuItemId: string; frameId: number }, tab: { id: number }) => void;

const items: Item[] = [];
let click: Click | undefined;
/** What the browser says to our script in a frame, and to a function that is called there. */
const injected = vi.fn<() => Promise<unknown[]>>();
const executed = vi.fn<(injection: { target: object; args: string[] }) => Promise<{ result: boolean }[]>>();
const shown: { title: string; message: string }[] = [];
const opened: string[] = [];

const room = (id: string, name: string, usedAt: number) => ({
  id,
  accountId: 'a',
  name,
  guestLink: `https://app.eyeson.team/permalink?guest=${id}`,
  guestToken: id,
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: null,
  seenAt: 0,
  usedAt,
});

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await fakeBrowser.storage.session.clear();
  items.length = 0;
  shown.length = 0;
  opened.length = 0;
  injected.mockReset().mockResolvedValue([]);
  executed.mockReset().mockResolvedValue([{ result: true }]);
  Object.assign(fakeBrowser, {
    contextMenus: {
      onClicked: { addListener: (listener: Click) => (click = listener) },
      removeAll: async () => items.splice(0),
      create: (item: Item) => items.push(item),
    },
    scripting: {
      executeScript: (injection: Parameters<typeof executed>[0]) =>
        'files' in injection ? injected() : executed(injection),
    },
    notifications: {
      create: async (_: string, note: { title: string; message: string }) => shown.push(note),
    },
  });
  Object.assign(fakeBrowser.tabs, { create: async ({ url }: { url: string }) => opened.push(url) });
  await db.accounts.put(account);
  await db.rooms.bulkPut([room('r1', 'Weekly', 1), room('r2', 'R&D', 2)]);
  maintainContextMenu();
});

const titles = () => items.map(({ title }) => title);

it('offers the most recently used rooms in text fields, and follows them', async () => {
  await expect.poll(titles).toEqual(['Insert Eyeson link', 'R&&D', 'Weekly', undefined, 'New room']);
  expect(items.every(({ contexts }) => contexts.includes('editable'))).toBe(true);
  await db.rooms.update('r1', { usedAt: 3 });
  await expect.poll(titles).toEqual(['Insert Eyeson link', 'Weekly', 'R&&D', undefined, 'New room']);
  await db.rooms.clear();
  await expect.poll(titles).toEqual(['Insert Eyeson link', 'New room']);
  await db.accounts.clear();
  await expect.poll(titles).toEqual([]);
});

it.each([
  ['50%s off', '50%\u2060s off'],
  ['R&D & co', 'R&&D && co'],
  ['Sales\u202E', 'Sales'],
  ['x'.repeat(252), `${'x'.repeat(40)}…`],
])('shows a room as it is called: %s', async (name, title) => {
  await db.rooms.bulkPut([room('r1', name, 3)]);
  await expect.poll(titles).toContain(title);
});

it('puts the guest link into the frame that was clicked in', async () => {
  click?.({ menuItemId: 'r1', frameId: 7 }, { id: 3 });
  await expect.poll(() => executed.mock.calls.length).toBe(1);
  expect(executed.mock.lastCall?.[0]).toMatchObject({
    target: { tabId: 3, frameIds: [7] },
    args: ['https://app.eyeson.team/permalink?guest=r1'],
  });
  expect(shown).toEqual([]);
});

const refusal = new Error('This page cannot be scripted');
const closed = () => injected.mockRejectedValue(refusal);
const copiesNothing = () => executed.mockRejectedValueOnce(refusal);
const answers = (result: boolean) => executed.mockResolvedValueOnce([{ result }]);
const onClipboard = [{ title: 'Weekly', message: expect.stringContaining('It’s copied') }];

it.each([
  ['the field refuses it', () => answers(false)],
  ['the page refuses it', closed],
  ['the frame lets nobody in', () => [closed(), copiesNothing()]],
])('says that the link is on the clipboard when %s', async (_, refuse) => {
  refuse();
  answers(true);
  click?.({ menuItemId: 'r1', frameId: 5 }, { id: 3 });
  await expect.poll(() => shown).toMatchObject(onClipboard);
});

it('puts the link into a frame that the browser lets it into a moment later', async () => {
  injected.mockRejectedValueOnce(refusal);
  click?.({ menuItemId: 'r1', frameId: 5 }, { id: 3 });
  await expect.poll(() => executed.mock.calls.length).toBe(1);
  expect(shown).toEqual([]);
});

it('makes a new room with the usual name, and puts its link into the field', async () => {
  const made = aRoom('Meeting, today');
  vi.mocked(createRoom).mockResolvedValue(ok(made));
  click?.({ menuItemId: items.at(-1)?.id ?? 'new:room', frameId: 7 }, { id: 3 });
  await expect.poll(() => executed.mock.lastCall?.[0].args).toEqual([made.guestLink]);
  expect(vi.mocked(createRoom).mock.calls).toMatchObject([[{ name: expect.stringMatching(/^Meeting, /) }]]);
});

it('says why a new room could not be made, and inserts nothing', async () => {
  vi.mocked(createRoom).mockResolvedValue({ ok: false, error: { kind: 'offline' } });
  click?.({ menuItemId: 'new:room', frameId: 7 }, { id: 3 });
  await expect.poll(() => shown).toMatchObject([{ message: expect.stringContaining('Can’t reach Eyeson') }]);
  expect(executed).not.toHaveBeenCalled();
});

it('has a page of ours copy the link where the page that was clicked in refuses that too', async () => {
  closed();
  for (const copy of [copiesNothing, copiesNothing]) copy();
  click?.({ menuItemId: 'r1', frameId: 0 }, { id: 3 });
  await expect.poll(() => opened).toEqual([expect.stringMatching(/popup\.html#copy=r1$/)]);
  expect(shown).toEqual([]);
});

it('puts the link into the field though the use of it cannot be noted, and says why', async () => {
  vi.spyOn(db.rooms, 'update').mockRejectedValueOnce(new Dexie.QuotaExceededError());
  click?.({ menuItemId: 'r1', frameId: 0 }, { id: 3 });
  await expect
    .poll(() => shown)
    .toMatchObject([{ message: expect.stringContaining('Your browser can’t save data') }]);
  expect(executed).toHaveBeenCalledOnce();
});

it('says that a room is there no longer', async () => {
  click?.({ menuItemId: 'gone', frameId: 0 }, { id: 3 });
  await expect.poll(() => shown).toHaveLength(1);
  expect(executed).not.toHaveBeenCalled();
});

it('makes the menu again where a worker died over it', async () => {
  await expect.poll(titles).toHaveLength(5);
  await fakeBrowser.storage.session.remove('fieldMenu');
  items.length = 0;
  maintainContextMenu();
  await expect.poll(titles).toEqual(['Insert Eyeson link', 'R&&D', 'Weekly', undefined, 'New room']);
});
