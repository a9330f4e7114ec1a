import type { Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { strayed } from '../support/e2e/focus.ts';
import { hostLinkOf } from '../support/e2e/host-link.ts';
import { expectNothingDeleted } from '../support/e2e/nothing-deleted.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const CREATE = 'POST /permalink';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A host who has connected, with these rooms. */
async function withRooms(extension: Extension, { eyeson }: Sandbox, names: string[]): Promise<void> {
  for (const name of names) eyeson.addRoom({ key: team.key, name, hosts: ['Hanna Host'] });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `Room ${n + 1}`);

test.describe('the popup by keyboard alone', () => {
  test('a room is made by typing and Enter, twice makes no second, and its link is on the clipboard', async ({
    extension,
    sandbox,
  }) => {
    await withRooms(extension, sandbox, []);
    const popup = await PopupTab.open(extension);
    await expect(popup.field).toBeFocused();
    await popup.page.keyboard.type('Interview');
    await popup.page.keyboard.press('Enter');
    await popup.page.keyboard.press('Enter');
    await expect(popup.says('Guest link copied')).toBeVisible();
    await expect(popup.field).toBeFocused();
    await expect(popup.field).toHaveValue('');
    expect(sandbox.eyeson.requests.of(CREATE)).toHaveLength(1);
    await expect.poll(() => extension.clipboard()).toBe(sandbox.eyeson.rooms()[0]?.guestLink);
  });

  test('arrows lead through the rooms, slash to the field, Enter and C copy, Ctrl+Enter starts', async ({
    extension,
    sandbox,
  }) => {
    await withRooms(extension, sandbox, numbered(8));
    const popup = await PopupTab.open(extension);
    const { keyboard } = popup.page;
    await expect(popup.rows).toHaveCount(8);
    await keyboard.press('ArrowDown');
    await expect(popup.rows.first()).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(popup.rows.nth(1)).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(popup.rows.first()).toBeFocused();
    await keyboard.press('End');
    await expect(popup.rows.last()).toBeFocused();
    await keyboard.press('/');
    await expect(popup.field).toBeFocused();
    await keyboard.type('room 3');
    await expect(popup.rows).toHaveCount(1);
    await keyboard.press('ArrowDown');
    await expect(popup.row('Room 3')).toBeFocused();
    const room = sandbox.eyeson.rooms().find(({ name }) => name === 'Room 3');
    for (const key of ['Enter', 'c']) {
      await popup.row('Room 3').press(key);
      await expect(popup.says('Guest link copied')).toBeVisible();
      await expect.poll(() => extension.clipboard()).toBe(room?.guestLink);
      await popup.page.bringToFront();
    }

    for (const name of ['Copy guest link of “Room 3”', 'Start “Room 3”', 'More actions for “Room 3”']) {
      await keyboard.press('Tab');
      await expect(popup.row('Room 3').getByRole('button', { name, exact: true })).toBeFocused();
    }
    await keyboard.press('Home');
    await expect(popup.row('Room 3')).toBeFocused();
    const meeting = extension.context.waitForEvent('page');
    await keyboard.press('ControlOrMeta+Enter');
    await (await meeting).waitForURL(hostLinkOf(room));
  });

  test('one of thirty rooms is copied with five keys from the shortcut', async ({
    extension,
    sandbox,
  }, testInfo) => {
    await withRooms(extension, sandbox, [...numbered(29), 'Kovács interview']);
    // The shortcut that opens the popup.
    const keys = ['Alt+Shift+E'];
    const popup = await PopupTab.open(extension);
    await expect(popup.field).toBeFocused();
    for (const key of ['k', 'o', 'v', 'Enter']) {
      await popup.page.keyboard.press(key);
      keys.push(key);
    }
    await expect(popup.says('Guest link copied')).toBeVisible();
    const room = sandbox.eyeson.rooms().find(({ name }) => name?.startsWith('Kov'));
    await expect.poll(() => extension.clipboard()).toBe(room?.guestLink);
    testInfo.annotations.push({ type: 'keys', description: keys.join(' ') });
    expect(keys).toHaveLength(5);
    expect(sandbox.eyeson.requests.of(CREATE)).toEqual([]);
  });

  test('the end of the list leads to the row that creates, and back', async ({ extension, sandbox }) => {
    await withRooms(extension, sandbox, ['Board', 'Boardroom']);
    const popup = await PopupTab.open(extension);
    const { keyboard } = popup.page;
    await expect(popup.field).toBeFocused();
    await keyboard.type('boar');
    for (let presses = 0; presses < 3; presses += 1) await keyboard.press('ArrowDown');
    const create = button(popup.page, 'Create “boar”');
    await expect(create).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(popup.rows.last()).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(popup.says('Guest link copied')).toBeVisible();
    await expect(popup.field).toBeFocused();
    await expect(popup.rows.first()).toHaveAccessibleName('boar');
  });

  test('a question mark shows all keys, and Escape leads back to where the focus was', async ({
    extension,
    sandbox,
  }) => {
    await withRooms(extension, sandbox, numbered(2));
    const { page, rows } = await PopupTab.open(extension);
    await expect(rows).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(dialog).toContainText('Find or create a room');
    expect(await strayed(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(rows.first()).toBeFocused();
  });

  test('every dialog of More actions keeps the focus, and Escape gives it back', async ({
    extension,
    sandbox,
  }) => {
    await withRooms(extension, sandbox, ['Other', 'Weekly sync']);
    const idOf = (name: string) => sandbox.eyeson.rooms().find((room) => room.name === name)?.id ?? '';
    sandbox.eyeson.start(idOf('Weekly sync'));
    await extension.ask('rooms.refresh');
    await extension.ask('room.used', { roomId: idOf('Other') });
    const popup = await PopupTab.open(extension);
    const { page } = popup;
    const { keyboard } = page;
    const more = popup.row('Weekly sync').getByRole('button', { name: 'More actions for' });
    await expect(popup.row('Weekly sync').getByRole('button', { name: 'Join “Weekly sync”' })).toBeVisible();
    for (const key of ['ArrowDown', 'ArrowDown', 'Tab', 'Tab', 'Tab']) await keyboard.press(key);
    await expect(more).toBeFocused();

    await keyboard.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    const names = await page.getByRole('menuitem').allTextContents();
    for (const [at, name] of names.entries()) {
      if (at > 0) await keyboard.press('ArrowDown');
      await expect(page.getByRole('menuitem', { name, exact: true })).toBeFocused();
    }
    await keyboard.press('Escape');
    await expect(more).toBeFocused();
    expect(names).toContain('End meeting for everyone');

    for (const name of names.filter((each) => !['Mute notifications', 'Pin'].includes(each)))
      await test.step(name, async () => {
        await keyboard.press('Enter');
        await expect(page.getByRole('menuitem').first()).toBeFocused();
        await page.getByRole('menuitem', { name, exact: true }).press('Enter');
        const dialog = page.getByRole('dialog');
        await expect(dialog.locator(':focus')).toHaveCount(1);
        await expect(page.getByRole('menu')).toBeHidden();
        expect(await strayed(page)).toEqual([]);
        await keyboard.press('Escape');
        await expect(dialog).toBeHidden();
        await expect(more).toBeFocused();
      });

    for (const [name, after] of [
      ['Mute notifications', 'Unmute notifications'],
      ['Pin', 'Unpin'],
    ] as const) {
      await keyboard.press('Enter');
      await page.getByRole('menuitem', { name, exact: true }).press('Enter');
      await expect(more).toBeFocused();
      // The background keeps the mark in its own time; a menu has what it had when it was opened.
      await expect(async () => {
        await keyboard.press('Enter');
        await expect(page.getByRole('menuitem').first()).toBeFocused();
        const now = await page.getByRole('menuitem').allTextContents();
        await keyboard.press('Escape');
        expect(now).toContain(after);
      }).toPass();
      await expect(more).toBeFocused();
    }
    // Pinned, it is the first, and the focus has gone with it.
    await expect(popup.rows.first()).toHaveAccessibleName('Weekly sync');
  });

  test('Delete leads to the neighbour, and the way to Undo is a few Tabs', async ({ extension, sandbox }) => {
    await withRooms(extension, sandbox, ['Other', 'Weekly sync']);
    const popup = await PopupTab.open(extension);
    const { page } = popup;
    await expect(popup.rows).toHaveCount(2);
    const [first = '', second = ''] = await popup.rows.evaluateAll((rows) =>
      rows.map((row) => row.ariaLabel ?? ''),
    );
    await page.keyboard.press('ArrowDown');
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(popup.row(first)).toBeHidden();
    await expect(popup.row(second)).toBeFocused();
    await expect(button(page, 'Undo')).toBeVisible();
    const undo = button(page, 'Undo');
    const isReached = () => undo.evaluate((each) => each === document.activeElement);
    for (let presses = 0; presses < 8 && !(await isReached()); presses += 1) await page.keyboard.press('Tab');
    await expect(undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(popup.row(first)).toBeVisible();
    await expectNothingDeleted(extension, sandbox.eyeson);
  });
});
