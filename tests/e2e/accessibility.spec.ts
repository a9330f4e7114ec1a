import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
type Look = keyof typeof looks;
const allLooks = Object.keys(looks) as Look[];

/** The one look in which each state is checked in every run; the long tests check every state in every look. */
const lookOfState = {
  'popup without a key': 'light',
  'options without a key': 'dark',
  'popup without rooms': 'forced colours',
  'while a guest waits': 'light',
  'with an open menu': 'dark',
  'after Delete': 'forced colours',
  'that found nothing': 'light',
  'with a problem': 'dark',
  'with a text that is refused': 'forced colours',
  'that ask before they forget': 'light',
} as const satisfies Record<string, Look>;
type State = keyof typeof lookOfState;

/** What axe finds wrong on a page in a look. */
async function violationsIn(page: Page, look: Look): Promise<string[]> {
  await page.emulateMedia(looks[look]);
  // These pages have no frames, for each of which the builder would open another page.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  await page.emulateMedia(looks.light);
  return violations.map(({ id, nodes }) => `${id}, ${look}: ${nodes[0]?.html}`);
}

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

/** How the tests of the states run: with a look of each, and in the long tests in each look. */
const runs: { title: string; tag: string[]; lookOf: (state: State) => Look }[] = [
  { title: 'axe finds nothing wrong with', tag: [], lookOf: (state) => lookOfState[state] },
  ...allLooks.map((look) => ({
    title: `axe finds nothing wrong, in ${look}, with`,
    tag: ['@long'],
    lookOf: () => look,
  })),
];

for (const { title, tag, lookOf } of runs)
  test.describe(title, { tag }, () => {
    test.slow();
    const checkState = (state: State, page: Page) => check(state, page, lookOf(state));

    test('a new host’s pages', async ({ extension }) => {
      const popup = await PopupTab.open(extension);
      await popup.page.getByRole('button', { name: 'Add API key' }).waitFor();
      await checkState('popup without a key', popup.page);
      const options = await extension.openOptions();
      await options.getByText('Three steps').waitFor();
      await checkState('options without a key', options);
      await extension.connect({ key: team.key });
      await popup.page.getByText('Create your first room').waitFor();
      await checkState('popup without rooms', popup.page);
    });

    test('the popup', async ({ extension, sandbox }) => {
      await connectWithRooms(extension, sandbox);
      const popup = await PopupTab.open(extension);
      await popup.page.getByRole('status', { name: 'Anna is waiting in Weekly sync' }).waitFor();
      await checkState('while a guest waits', popup.page);

      await popup.field.fill('Room 7');
      await popup.row('Room 7').getByRole('button', { name: 'More actions for' }).click();
      await popup.page.getByRole('menuitem').first().waitFor();
      await checkState('with an open menu', popup.page);
      await popup.page.getByRole('menuitem', { name: 'Delete' }).click();
      await popup.says('deleted').waitFor();
      await checkState('after Delete', popup.page);
      await popup.field.fill('nothing');
      await popup.page.getByText('No rooms match').waitFor();
      await checkState('that found nothing', popup.page);

      sandbox.eyeson.faults.add({ do: { status: 503 } });
      await extension.ask('rooms.refresh');
      await popup.says('went wrong at Eyeson').waitFor();
      await checkState('with a problem', popup.page);
    });

    test('the options', async ({ extension, sandbox }) => {
      await connectWithRooms(extension, sandbox);
      const options = await extension.openOptions();
      await options.getByRole('row', { name: 'Room 8' }).click();
      await options.getByRole('textbox', { name: 'In emails' }).fill('without');
      await options.getByText('Put {link}').first().waitFor();
      await checkState('with a text that is refused', options);
      await options.getByRole('button', { name: 'Disconnect' }).click();
      await options.getByRole('dialog').waitFor();
      await checkState('that ask before they forget', options);
    });
  });

for (const look of allLooks)
  test.describe(`axe finds nothing wrong, in ${look}, with`, { tag: '@long' }, () => {
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

    test('the dialogs of the options', async ({ extension, sandbox }) => {
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
