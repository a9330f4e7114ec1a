import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { allLooks, type Look, violationsIn } from '../support/e2e/axe.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const check = (state: string, page: Page, look: Look) =>
  test.step(`${state}, ${look}`, async () =>
    expect.soft(await violationsIn(page, look), `${state}, ${look}`).toEqual([]));

/** A team with rooms in every state: running, waiting, expired, and many that do nothing. */
async function connectWithRooms(extension: Extension, { eyeson }: Sandbox): Promise<void> {
  const waiting = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  const running = eyeson.addRoom({ key: team.key, name: 'Board', hosts: ['Maria'] });
  eyeson.addRoom({ key: team.key, name: 'Old', expiresAt: '2020-01-01T00:00:00Z' });
  for (let n = 1; n <= 8; n += 1) eyeson.addRoom({ key: team.key, name: `Room ${n}` });
  eyeson.start(waiting.id);
  eyeson.enter(waiting.id, { name: 'Anna', guest: true });
  eyeson.enter(running.id, { name: 'Maria', guest: false });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
}

/** Opens all that a dialog keeps folded. */
const unfold = (dialog: Locator) =>
  dialog.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));

async function openWith(extension: Extension, room: string) {
  const popup = await PopupTab.open(extension);
  await popup.row(room).waitFor();
  return { page: popup.page, row: popup.row(room) };
}

for (const look of allLooks)
  test.describe(`axe finds nothing wrong, in ${look}, with`, () => {
    test.slow();

    // Colours are those of the popup.
    const tag = look === 'light' ? [] : ['@long'];

    test('a new host’s pages', { tag }, async ({ extension }) => {
      const popup = await PopupTab.open(extension);
      await popup.page.getByRole('button', { name: 'Add API key' }).waitFor();
      await check('popup without a key', popup.page, look);
      const rooms = await extension.openRooms();
      await rooms.getByRole('button', { name: 'Add API key' }).waitFor();
      await check('rooms without a key', rooms, look);
      const settings = await extension.openOptions();
      await settings.getByRole('textbox', { name: 'API key' }).fill('wrong');
      await check('settings without a key', settings, look);
      await settings.getByRole('button', { name: 'Connect' }).click();
      await settings.getByText('rejected this API key').waitFor();
      await check('a key that is refused', settings, look);
      await settings.getByRole('textbox', { name: 'API key' }).fill(team.key);
      await settings.getByRole('button', { name: 'Connect' }).click();
      const steps = settings.getByRole('region', { name: 'Get started' });
      await steps.getByRole('textbox', { name: 'New room name' }).waitFor();
      await check('the first steps', settings, look);
      await popup.page.bringToFront();
      await popup.page.getByText('Create your first room').waitFor();
      await check('popup without rooms', popup.page, look);
      await rooms.bringToFront();
      await rooms.getByText('Create your first room').waitFor();
      await check('rooms page without rooms', rooms, look);
      await settings.bringToFront();
      await steps.getByRole('textbox', { name: 'New room name' }).press('Enter');
      await steps.getByRole('heading', { name: 'Create your first room (Done)' }).waitFor();
      await check('the first step done', settings, look);
    });

    test('the popup', async ({ extension, sandbox }) => {
      await connectWithRooms(extension, sandbox);
      const popup = await PopupTab.open(extension);
      await popup.page.getByRole('status', { name: 'Anna is waiting in Weekly sync' }).waitFor();
      await check('while a guest waits', popup.page, look);

      await popup.field.fill('Room 7');
      await popup.row('Room 7').getByRole('button', { name: 'More actions for' }).click();
      await popup.page.getByRole('menuitem').first().waitFor();
      await check('with an open menu', popup.page, look);
      await popup.page.getByRole('menuitem', { name: 'Delete' }).click();
      await popup.says('deleted').waitFor();
      await check('after Delete', popup.page, look);
      await popup.field.fill('nothing');
      await popup.page.getByText('No rooms match').waitFor();
      await check('that found nothing', popup.page, look);

      sandbox.eyeson.faults.add({ do: { status: 503 } });
      await extension.ask('rooms.refresh');
      await popup.says('went wrong at Eyeson').waitFor();
      await check('with a problem', popup.page, look);
    });

    test('the settings', { tag }, async ({ extension, sandbox }) => {
      await connectWithRooms(extension, sandbox);
      const settings = await extension.openOptions();
      await settings.getByRole('textbox', { name: 'In emails' }).fill('without');
      await settings.getByText('Include {link}').first().waitFor();
      await settings.getByText('What’s new').click();
      await settings.getByRole('heading', { name: '1.0.0' }).waitFor();
      await check('with a text that is refused, and what has changed', settings, look);
      await settings.setViewportSize({ width: 320, height: 640 });
      await settings.getByRole('button', { name: 'Sections' }).click();
      await settings.getByRole('link', { name: 'Privacy' }).waitFor();
      await check('in a narrow window, with its sections open', settings, look);
      await settings.keyboard.press('Escape');
      await expect(settings.getByRole('button', { name: 'Sections' })).toBeFocused();
      await settings.setViewportSize({ width: 1280, height: 720 });
      await settings.getByRole('button', { name: 'Disconnect' }).click();
      await settings.getByRole('dialog').waitFor();
      await check('that ask before they disconnect', settings, look);
    });

    test('the rooms page', { tag }, async ({ extension, sandbox }) => {
      await connectWithRooms(extension, sandbox);
      const rooms = await extension.openRooms();
      await rooms.getByRole('row', { name: 'Room 8' }).click();
      await rooms.getByRole('checkbox', { name: 'Select “Room 8”' }).check();
      for (const [width, height] of [
        [1280, 720],
        [560, 700],
        [320, 640],
      ] as const) {
        await rooms.setViewportSize({ width, height });
        await check(`${width} px wide`, rooms, look);
      }
      await rooms.setViewportSize({ width: 1280, height: 720 });
      await rooms
        .getByRole('row', { name: 'Room 8' })
        .getByRole('button', { name: /^More actions/ })
        .click();
      await rooms.getByRole('menuitem').first().waitFor();
      await check('with an open menu', rooms, look);
      await rooms.keyboard.press('Escape');
      await rooms.getByRole('checkbox', { name: 'Select all' }).check();
      await rooms.getByRole('button', { name: 'Delete', exact: true }).click();
      await rooms.getByRole('dialog').waitFor();
      await check('before many are deleted', rooms, look);
      await rooms.keyboard.press('Escape');
      await rooms.getByRole('searchbox').fill('nothing');
      await rooms.getByText('No rooms match').waitFor();
      await check('that found nothing', rooms, look);
    });
  });

for (const look of allLooks)
  test.describe(`axe finds nothing wrong, in ${look}, with all of`, { tag: '@long' }, () => {
    test('the dialogs of a room', async ({ extension, sandbox }) => {
      test.setTimeout(240_000);
      await connectWithRooms(extension, sandbox);
      const { page, row } = await openWith(extension, 'Weekly sync');
      const more = row.getByRole('button', { name: 'More actions for' });
      await more.click();
      await page.getByRole('menuitem').first().waitFor();
      const names = await page.getByRole('menuitem').allTextContents();
      expect(names.length).toBeGreaterThan(5);
      await page.keyboard.press('Escape');
      for (const name of names.filter((each) => !['Mute notifications', 'Pin', 'Delete'].includes(each))) {
        await more.click();
        await page.getByRole('menuitem', { name, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        await unfold(dialog);
        await check(name, page, look);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      await row.focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await check('the keys', page, look);
    });

    test('the dialogs of the settings', async ({ extension, sandbox }) => {
      test.setTimeout(240_000);
      await connectWithRooms(extension, sandbox);
      const options = await extension.openOptions();
      const dialog = options.getByRole('dialog');
      const click = (name: string) => options.getByRole('button', { name, exact: true }).click();
      const checkAndClose = async (name: string) => {
        await unfold(dialog);
        await check(name, options, look);
        await options.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      };

      await click('New preset');
      await dialog.waitFor();
      await checkAndClose('a preset');

      await click('Export…');
      await dialog.getByRole('checkbox', { name: 'Include API keys and host links' }).check();
      const coming = options.waitForEvent('download');
      for (const field of ['Passphrase', 'Confirm passphrase'])
        await dialog.getByLabel(field, { exact: true }).fill('four random words');
      await click('Save file');
      const backup = await (await coming).path();
      await click('Export…');
      await dialog.getByRole('checkbox').check();
      await click('Save file');
      await dialog.getByText('Too short').first().waitFor();
      await checkAndClose('an export that is refused');

      const choosing = options.waitForEvent('filechooser');
      await click('Import…');
      await (await choosing).setFiles(backup);
      await dialog.waitFor();
      await checkAndClose('an import');
    });
  });

for (const [locale, tag] of [
  ['de', []],
  ['fr', ['@long']],
] as const) {
  test.describe(locale, { tag: [...tag] }, () => {
    test.use({ locale });

    test('no word is cut off in buttons and headings', async ({ freshExtension: extension, sandbox }) => {
      sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
      await extension.connect({ key: team.key });
      await extension.ask('rooms.refresh');
      for (const [path, shown] of [
        ['popup.html', '[data-room]'],
        ['options.html', '#about'],
        ['rooms.html', '[data-room]'],
      ] as const) {
        const page = await extension.open(extension.url(path));
        await page.setViewportSize({ width: 380, height: 580 });
        await page.locator(shown).first().waitFor();
        const cut = await page
          .locator('button, h1, h2, h3, label')
          .evaluateAll((elements) =>
            elements
              .filter((each) => !each.classList.contains('unseen') && each.scrollWidth > each.clientWidth + 1)
              .map(({ textContent }) => textContent),
          );
        expect(cut).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(380);
      }
    });
  });
}
