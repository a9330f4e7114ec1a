import type { Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { controls, strayed, tabThrough } from '../support/e2e/focus.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A host who has connected, with these rooms. */
async function withRooms(extension: Extension, { eyeson }: Sandbox, names: string[]): Promise<void> {
  for (const name of names) eyeson.addRoom({ key: team.key, name, hosts: ['Hanna Host'] });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `Room ${n + 1}`);

test.describe('settings and rooms page by keyboard alone', () => {
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
    // Until the first steps are put away, the page begins in the field for the first room.
    await page.locator('[data-place^="0 "]').focus();
    expect(await tabThrough(page, expected.length + 20)).toEqual(expected.slice(1));
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
