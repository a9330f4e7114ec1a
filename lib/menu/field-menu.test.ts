import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../rooms/database.ts';
import { keepFieldMenu } from './field-menu.ts';

interface Item {
  id: string;
  title: string;
  contexts: string[];
}
type Click = (info: { menuItemId: string; frameId: number }, tab: { id: number }) => void;

const items: Item[] = [];
let click: Click | undefined;
const executed = vi.fn<(injection: { target: object; args: string[] }) => Promise<{ result: boolean }[]>>();
const shown: { title: string; message: string }[] = [];

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
  executed.mockReset().mockResolvedValue([{ result: true }]);
  Object.assign(fakeBrowser, {
    contextMenus: {
      onClicked: { addListener: (listener: Click) => (click = listener) },
      removeAll: async () => items.splice(0),
      create: (item: Item) => items.push(item),
    },
    scripting: { executeScript: executed },
    notifications: {
      create: async (_: string, note: { title: string; message: string }) => shown.push(note),
    },
  });
  await db.rooms.bulkPut([room('r1', 'Weekly', 1), room('r2', 'R&D', 2)]);
  keepFieldMenu();
});

const titles = () => items.map(({ title }) => title);

it('offers the most recently used rooms in text fields, and follows them', async () => {
  await expect.poll(titles).toEqual(['Insert Eyeson link', 'R&&D', 'Weekly']);
  expect(items.every(({ contexts }) => contexts.includes('editable'))).toBe(true);
  await db.rooms.update('r1', { usedAt: 3 });
  await expect.poll(titles).toEqual(['Insert Eyeson link', 'Weekly', 'R&&D']);
  await db.rooms.clear();
  await expect.poll(titles).toEqual([]);
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

it.each([
  ['the field', [{ result: false }], true, 'is on the clipboard'],
  ['the page', undefined, true, 'is on the clipboard'],
  ['the field, and the clipboard too,', [{ result: false }], false, 'Copy the guest link in the popup'],
])('says where the link is when %s refuses it', async (_, taken, copied, words) => {
  if (taken) executed.mockResolvedValueOnce(taken);
  else executed.mockRejectedValueOnce(new Error('This page cannot be scripted'));
  executed.mockResolvedValueOnce([{ result: copied }]);
  click?.({ menuItemId: 'r1', frameId: 0 }, { id: 3 });
  await expect
    .poll(() => shown)
    .toMatchObject([{ title: 'Weekly', message: expect.stringContaining(words) }]);
});
