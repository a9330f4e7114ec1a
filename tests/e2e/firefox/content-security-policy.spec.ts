import type { Page } from 'puppeteer-core';
import { byRole } from '../../support/e2e/firefox/extension.ts';
import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';

/** Collects what the page's policy forbids from now on. */
const collectViolations = (page: Page) =>
  page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} forbids ${blockedURI}`),
    );
  });

const violations = (page: Page) =>
  page.evaluate(() => (window as unknown as { violations: string[] }).violations);

test('popup, dialogs, QR code and live connection do with what the policy allows', async ({
  firefox,
  sandbox: { eyeson },
}) => {
  const room = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
  await firefox.ask('rooms.refresh');
  const page = await firefox.openPopup();
  await collectViolations(page);
  const row = await byRole(page, 'listitem', 'Weekly sync').waitHandle();
  expect(await row.evaluate((row) => getComputedStyle(row.parentElement ?? row).listStyleType)).toBe('none');

  await page.locator('[aria-label^="More actions"]').click();
  await page.locator('[role=menuitem]::-p-text(QR)').click();
  const width = () =>
    page.evaluate(() => document.querySelector<HTMLImageElement>('dialog img')?.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);

  eyeson.start(room.id);
  await firefox.ringAlarms();
  await expect.poll(() => eyeson.requests.of('GET /rt').length).toBeGreaterThan(0);

  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">'));
  await expect.poll(() => violations(page)).toEqual(['style-src-attr forbids inline']);
  await page.close();
});
