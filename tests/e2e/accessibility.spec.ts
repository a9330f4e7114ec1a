import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

// What `AxeBuilder` has left in the page.
declare const axe: { run(options: { runOnly: string[] }): ReturnType<AxeBuilder['analyze']> };

/** Beyond the first look only colours differ: all other rules would find the same again. */
const colours = (page: Page) => page.evaluate(() => axe.run({ runOnly: ['color-contrast'] }));

let checks = 0;

/** In the long tests every look of every state, else one look of each, another one each time. */
function looksToCheck() {
  const next = checks++ % looks.length;
  return looks.filter((_, nth) => nth === next || test.info().tags.includes('@long'));
}

/** What axe finds wrong on a page in its looks. */
async function wrong(page: Page): Promise<string[]> {
  const found: string[] = [];
  const meant = looksToCheck();
  for (const look of meant) {
    await page.emulateMedia(look);
    // These pages have no frames, for each of which the builder would open another page.
    const all = () => new AxeBuilder({ page }).setLegacyMode().analyze();
    const { violations } = await (look === meant[0] ? all() : colours(page));
    for (const { id, nodes } of violations)
      found.push(`${id}, ${look.colorScheme}, forced ${look.forcedColors}: ${nodes[0]?.html}`);
  }
  await page.emulateMedia(looks[0]);
  return found;
}

const check = (state: string, page: Page) =>
  test.step(state, async () => expect.soft(await wrong(page), state).toEqual([]));

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

for (const [how, tag] of [
  ['with', []],
  ['in any look with', ['@long']],
] as const)
  test.describe(`axe finds nothing wrong ${how}`, { tag: [...tag] }, () => {
    test.slow();

    test('a new host’s pages', async ({ extension }) => {
      const popup = await PopupTab.open(extension);
      await popup.page.getByRole('button', { name: 'Add API key' }).waitFor();
      await check('popup without a key', popup.page);
      const options = await extension.openOptions();
      await options.getByText('Three steps').waitFor();
      await check('options without a key', options);
      await extension.connect({ key: team.key });
      await popup.page.getByText('Your first room').waitFor();
      await check('popup without rooms', popup.page);
    });

    test('the popup', async ({ extension, sandbox }) => {
      await connectWithRooms(extension, sandbox);
      const popup = await PopupTab.open(extension);
      await popup.page.getByRole('status', { name: 'Anna is waiting in Weekly sync' }).waitFor();
      await check('while a guest waits', popup.page);

      await popup.page.getByRole('searchbox').fill('Room 7');
      await popup.row('Room 7').getByRole('button', { name: 'More actions' }).click();
      await popup.page.getByRole('menuitem').first().waitFor();
      await check('with an open menu', popup.page);
      await popup.page.getByRole('menuitem', { name: 'Delete' }).click();
      await popup.says('deleted').waitFor();
      await check('after Delete', popup.page);
      await popup.page.getByRole('searchbox').fill('nothing');
      await popup.page.getByText('No room is called').waitFor();
      await check('that found nothing', popup.page);

      sandbox.eyeson.faults.add({ do: { status: 503 } });
      await extension.ask('rooms.refresh');
      await popup.says('problem of its own').waitFor();
      await check('with a problem', popup.page);
    });

    test('the options', async ({ extension, sandbox }) => {
      await connectWithRooms(extension, sandbox);
      const options = await extension.openOptions();
      await options.getByRole('row', { name: 'Room 8' }).click();
      await options.getByRole('textbox', { name: 'In mails' }).fill('without');
      await options.getByText('Put {link}').first().waitFor();
      await check('with a text that is refused', options);
      await options.getByRole('button', { name: 'Forget this key' }).click();
      await options.getByRole('dialog').waitFor();
      await check('that ask before they forget', options);
    });
  });

test.describe('axe finds nothing wrong in any look with', { tag: '@long' }, () => {
  test('the dialogs of a room', async ({ extension, sandbox }) => {
    test.setTimeout(240_000);
    await connectWithRooms(extension, sandbox);
    const { page, row } = await openWith(extension, 'Weekly sync');
    const more = row.getByRole('button', { name: 'More actions' });
    await more.click();
    const names = await page.getByRole('menuitem').allTextContents();
    await page.keyboard.press('Escape');
    for (const name of names.filter((each) => !['Mute', 'Pin', 'Delete'].includes(each))) {
      await more.click();
      await page.getByRole('menuitem', { name, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await unfold(dialog);
      await check(name, page);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    await row.focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await check('the keys', page);
  });

  test('the dialogs of the options', async ({ extension, sandbox }) => {
    test.setTimeout(240_000);
    await connectWithRooms(extension, sandbox);
    const options = await extension.openOptions();
    const dialog = options.getByRole('dialog');
    const click = (name: string) => options.getByRole('button', { name, exact: true }).click();
    const checkAndClose = async (name: string) => {
      await unfold(dialog);
      await check(name, options);
      await options.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    };

    await click('New preset');
    await dialog.waitFor();
    await checkAndClose('a preset');

    await click('Export…');
    await dialog.getByRole('checkbox', { name: 'Include API keys and host links' }).check();
    const coming = options.waitForEvent('download');
    for (const field of ['Passphrase', 'Passphrase again'])
      await dialog.getByLabel(field, { exact: true }).fill('four random words');
    await click('Save file');
    const backup = await (await coming).path();
    await click('Export…');
    await dialog.getByRole('checkbox').check();
    await click('Save file');
    await dialog.getByText('can be guessed').first().waitFor();
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
      for (const path of ['popup.html', 'options.html']) {
        const page = await extension.open(extension.url(path));
        await page.setViewportSize({ width: 380, height: 580 });
        await page.locator('[data-room]').waitFor();
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
