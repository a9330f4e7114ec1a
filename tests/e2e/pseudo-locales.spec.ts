import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Extension } from '../support/e2e/chromium/extension.ts';
import { cutTexts } from '../support/e2e/cut-texts.ts';
import { expect, team, test as base } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { addPseudoLocale, type PseudoLocale, pseudoLocales } from '../support/e2e/pseudo-locale.ts';

const other = { key: 'a-seCond-key', name: 'Northwind Consulting' };
const names = [
  'Weekly sync',
  'Interview',
  'Support desk',
  'Design review',
  'Board',
  'Coffee',
  'Sales',
  'Onboarding',
];

const test = base.extend<{ pseudoLocale: PseudoLocale; translated: Extension }>({
  pseudoLocale: ['long', { option: true }],
  translated: async ({ sandbox, pseudoLocale }, use) => {
    const { eyeson } = sandbox;
    eyeson.reset();
    for (const each of [team, other]) eyeson.addTeam(each);
    const folder = await mkdtemp(join(tmpdir(), 'permalinks-translated-'));
    const build = join(folder, 'build');
    const locale = await addPseudoLocale(
      join(process.env.EXTENSION_BUILDS ?? '', 'chrome-mv3'),
      build,
      pseudoLocale,
    );
    const extension = await Extension.install({
      profile: join(folder, 'profile'),
      build,
      port: sandbox.port,
      locale,
      colorScheme: 'light',
    });
    for (const each of [team, other]) await extension.connect({ key: each.key });
    const rooms = names.map((name) => eyeson.addRoom({ key: team.key, name }).id);
    eyeson.addRoom({ key: other.key, name: 'Spring workshop' });
    eyeson.start(rooms[0] ?? '');
    for (const name of ['Anna', 'Ben']) eyeson.enter(rooms[0] ?? '', { name, guest: true });
    await extension.ask('rooms.refresh');
    await use(extension);
    await extension.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  },
});

for (const pseudoLocale of Object.keys(pseudoLocales) as PseudoLocale[]) {
  test.describe(`in a language of the kind “${pseudoLocale}”`, () => {
    test.use({ pseudoLocale });

    /** Keeps a picture for people to look at, and holds that every text can be read. */
    const look = async (page: Page, name: string) => {
      await page.screenshot({
        path: `test-results/screenshots/${name}-${pseudoLocale}.png`,
        animations: 'disabled',
      });
      expect(await cutTexts(page), name).toEqual([]);
    };

    test('all that the popup says can be read', async ({ translated }) => {
      const page = await translated.openPopup();
      await page.setViewportSize({ width: 380, height: 590 });
      await page.locator('[data-room]').nth(7).waitFor();
      await expect(page.locator('html')).toHaveAttribute('dir', pseudoLocales[pseudoLocale].direction);
      // The banner of who waits comes a moment later, and closes a menu that is open.
      await page.locator('output[aria-label]').waitFor();
      await page.waitForFunction(() => document.getAnimations().length === 0);
      await look(page, 'popup');
      const menuOf = page.locator('[data-room] button[aria-haspopup=menu]').nth(1);
      await menuOf.click();
      await page.getByRole('menuitem').first().waitFor();
      await look(page, 'popup-menu');
      const count = await page.getByRole('menuitem').count();
      // The last ones act at once: to end, to mute, to pin, to delete.
      for (let n = 0; n < count - 3; n++) {
        if (n > 0) await menuOf.click();
        await page.getByRole('menuitem').nth(n).click();
        await page.getByRole('dialog').waitFor();
        await look(page, `popup-dialog-${n + 1}`);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
    });

    for (const width of [400, 1280]) {
      const tag = pseudoLocale === 'long' ? [] : ['@long'];
      test(
        `all that settings and rooms say can be read in ${width} pixels`,
        { tag },
        async ({ translated }) => {
          for (const path of ['options.html', 'rooms.html']) {
            const page = await translated.open(translated.url(path));
            await page.setViewportSize({ width, height: 900 });
            await page.getByRole('heading').first().waitFor();
            if (path === 'rooms.html') await page.locator('[data-room]').first().waitFor();
            await look(page, `${path.replace('.html', '')}-${width}`);
          }
        },
      );
    }

    test('all that the picker in Gmail says can be read', async ({ translated }) => {
      const { page } = await GmailTab.open(translated, 'open=popup');
      await page.locator('permalinks-for-eyeson').getByRole('button').click();
      await page.getByRole('option').first().waitFor();
      await page.screenshot({
        path: `test-results/screenshots/gmail-${pseudoLocale}.png`,
        animations: 'disabled',
      });
      const cut = await cutTexts(page);
      const ours = await page.locator('permalinks-for-eyeson').allInnerTexts();
      expect(cut.filter((text) => ours.some((each) => each.includes(text.replace(/^\w+: /, ''))))).toEqual(
        [],
      );
    });
  });
}
