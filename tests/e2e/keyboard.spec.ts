import type { Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { controls, strayed, tabThrough } from '../support/e2e/focus.ts';
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
    await expect(popup.newRoomName).toBeFocused();
    await popup.page.keyboard.type('Interview');
    await popup.page.keyboard.press('Enter');
    await popup.page.keyboard.press('Enter');
    await expect(popup.says('Guest link copied')).toBeVisible();
    await expect(popup.newRoomName).toBeFocused();
    await expect(popup.newRoomName).toHaveValue('');
    expect(sandbox.eyeson.requests.of(CREATE)).toHaveLength(1);
    expect(await extension.clipboard()).toBe(sandbox.eyeson.rooms()[0]?.guestLink);
  });

  test('arrows lead through the rooms, slash to the search, C copies, Enter starts', async ({
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
    await expect(popup.page.getByRole('searchbox', { name: 'Search rooms' })).toBeFocused();
    await keyboard.type('room 3');
    await expect(popup.rows).toHaveCount(1);
    await keyboard.press('ArrowDown');
    await expect(popup.row('Room 3')).toBeFocused();
    await keyboard.press('c');
    await expect(popup.says('Guest link copied')).toBeVisible();
    const room = sandbox.eyeson.rooms().find(({ name }) => name === 'Room 3');
    expect(await extension.clipboard()).toBe(room?.guestLink);
    await popup.page.bringToFront();

    for (const name of ['Copy guest link', 'Start meeting', 'More actions']) {
      await keyboard.press('Tab');
      await expect(popup.row('Room 3').getByRole('button', { name })).toBeFocused();
    }
    await keyboard.press('Home');
    await expect(popup.row('Room 3')).toBeFocused();
    const meeting = extension.context.waitForEvent('page');
    await keyboard.press('Enter');
    await (await meeting).waitForURL(hostLinkOf(room));
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
    await expect(dialog).toContainText('Search rooms');
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
    const more = popup.row('Weekly sync').getByRole('button', { name: 'More actions' });
    await expect(popup.row('Weekly sync').getByRole('button', { name: 'Join meeting' })).toBeVisible();
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

test.describe('the options by keyboard alone', () => {
  test('Tab comes by every control of every section, in the order of the page', async ({
    extension,
    sandbox,
  }) => {
    await withRooms(extension, sandbox, numbered(3));
    await extension.change({
      'preset p': { id: 'p', name: 'Talk', roomName: '', days: 0, options: {} },
    } as object);
    const rooms = await extension.openRooms();
    await expect(rooms.getByRole('row', { name: 'Room 3' })).toBeVisible();
    const inRooms = await controls(rooms);
    // The page begins in the field for a new room.
    await rooms.getByRole('link', { name: 'Settings' }).focus();
    expect(await tabThrough(rooms, inRooms.length + 20)).toEqual(inRooms.slice(1));
    const page = await extension.openOptions();
    await expect(page.getByRole('listitem', { name: 'Talk' })).toBeVisible();
    for (const section of await page.getByRole('region').all())
      expect(await section.locator('button, input, select, textarea').count()).toBeGreaterThan(0);
    const expected = await controls(page);
    expect(expected.length).toBeGreaterThan(50);
    expect(await tabThrough(page, expected.length + 20)).toEqual(expected);
  });

  test('each dialog keeps the focus, and Escape gives it back to the button that opened it', async ({
    extension,
    sandbox,
  }) => {
    sandbox.eyeson.addRoom({ key: team.key, name: 'Old', expiresAt: '2020-01-01T00:00:00Z' });
    await withRooms(extension, sandbox, []);
    const settings = await extension.openOptions();
    const rooms = await extension.openRooms();
    await rooms.getByRole('checkbox', { name: 'Select all' }).press('Space');
    for (const [page, opener, title] of [
      [rooms, 'Remove expiry', 'Remove the expiry of 1 room?'],
      [settings, 'Disconnect', 'Disconnect Testers from this browser?'],
      [settings, 'New preset', 'New preset'],
      [settings, 'Edit “Defaults for new rooms”', 'Edit “Defaults for new rooms”'],
      [settings, 'Export…', 'Export a backup'],
    ] as const)
      await test.step(title, async () => {
        await page.bringToFront();
        await button(page, opener).first().press('Enter');
        const dialog = page.getByRole('dialog', { name: title });
        await expect(dialog.locator(':focus')).toHaveCount(1);
        expect(await strayed(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
        await expect(button(page, opener).first()).toBeFocused();
      });
  });

  test('the table is sorted, gone through, selected in and copied from', async ({ extension, sandbox }) => {
    await withRooms(extension, sandbox, numbered(40));
    const page = await extension.openRooms();
    const row = (name: string) => page.getByRole('row', { name, exact: true });
    await expect(page.getByRole('table', { name: 'Rooms' })).toHaveAttribute('aria-rowcount', '41');
    await button(page, 'Name').press('Enter');
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    const isReached = () => row('Room 1').evaluate((each) => each === document.activeElement);
    for (let presses = 0; presses < 30 && !(await isReached()); presses += 1)
      await page.keyboard.press('Tab');
    await expect(row('Room 1')).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
    await expect(row('Room 40')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(row('Room 39')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByText('2 selected')).toBeVisible();
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+Space');
    await page.keyboard.press('c');
    await expect(page.getByText('Guest link copied')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await expect(page.getByText('40 selected')).toBeVisible();
  });
});
