import type { Page } from '@playwright/test';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

/** Collects what the pages' policy forbids, in all pages that are opened from now on. */
async function collectViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  const context = page.context();
  await context.exposeFunction('reportViolation', (violation: string) => void found.push(violation));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const page = window as unknown as { reportViolation: (text: string) => void };
      page.reportViolation(
        `${location.pathname}: ${violatedDirective} forbids ${blockedURI} in ${sourceFile}`,
      );
    });
  });
  context.on('console', (entry) => {
    if (/content security policy/i.test(entry.text())) found.push(entry.text());
  });
  return found;
}

test('pages, dialogs, pictures and downloads do with what the policy allows', async ({
  freshExtension: extension,
  sandbox: { eyeson },
}) => {
  test.slow();
  const room = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  eyeson.start(room.id);
  eyeson.enter(room.id, { name: 'Anna', guest: true });
  const violations = await collectViolations(await extension.console());

  const options = await test.step('the settings, and a key', async () => {
    const page = await extension.connectByHand({ key: team.key });
    const rooms = await extension.openRooms();
    await rooms.getByRole('row', { name: 'Weekly sync' }).waitFor();
    await page.bringToFront();
    for (const name of ['New preset']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
    }
    return page;
  });

  await test.step('a backup, and its import', async () => {
    await options.getByRole('button', { name: 'Export…' }).click();
    const downloading = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Save file' }).click();
    const backup = await (await downloading).path();
    const choosing = options.waitForEvent('filechooser');
    await options.getByRole('button', { name: 'Import…' }).click();
    await (await choosing).setFiles(backup);
    await options.getByRole('dialog').waitFor();
    await options.keyboard.press('Escape');
  });

  await test.step('the popup, and the dialogs of a room', async () => {
    const popup = await PopupTab.open(extension);
    const { page } = popup;
    const more = popup.row('Weekly sync').getByRole('button', { name: 'More actions for' });
    await more.click();
    await page.getByRole('menuitem').first().waitFor();
    const names = await page.getByRole('menuitem').allTextContents();
    expect(names.length).toBeGreaterThan(8);
    await page.keyboard.press('Escape');
    for (const name of names.filter((each) => !['Mute notifications', 'Pin', 'Delete'].includes(each))) {
      await more.click();
      await page.getByRole('menuitem', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      if (name.includes('QR')) {
        const code = page.getByRole('img');
        await expect
          .poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth))
          .toBeGreaterThan(0);
        for (const button of await page
          .getByRole('dialog')
          .getByRole('button', { name: /PNG|SVG/ })
          .all()) {
          const downloading = page.waitForEvent('download');
          await button.click();
          expect((await (await downloading).path()).length).toBeGreaterThan(0);
        }
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  expect(violations).toEqual([]);

  await test.step('what it does not allow is seen by this test', async () => {
    await options.evaluate(() => fetch('https://example.com/').catch(() => undefined));
    await options.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">'));
    await expect.poll(() => violations.length).toBeGreaterThanOrEqual(2);
  });
});

test('a page of the extension cannot be framed, not even by another one', async ({ extension }) => {
  const page = await extension.open(extension.url('popup.html'));
  const shown = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/options.html';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument?.title;
  });
  expect(shown).toBeUndefined();
});
