import type { Page } from 'puppeteer-core';
import type { FirefoxExtension } from '../../support/e2e/firefox/extension.ts';
import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';
import { actOnEverything } from '../../support/e2e/scripted-actions.ts';

// Firefox does not look into shadow roots when it is asked for roles.
const ADD = 'permalinks-for-eyeson >>> .opener';
const part = (selector: string) => `permalinks-for-eyeson >>> ${selector}`;

const model = (page: Page) => page.evaluate(() => window.mailbox.composes[0]?.model() ?? '');
const count = async (page: Page, selector: string) => (await page.$$(part(selector))).length;

/** Lets the page's script do all it can, again and again: what it does first may only load what comes later. */
async function attack(firefox: FirefoxExtension, page: Page, only?: 'last'): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    expect(await page.evaluate(actOnEverything, only)).toBeGreaterThan(2);
    // What it may have set off has reached the background by then.
    await firefox.ask('rooms.shared');
  }
}

test('a script of the page presses nothing: no button, option, field or menu of ours', async ({
  firefox,
  sandbox: { eyeson },
}) => {
  eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
  await firefox.ask('rooms.refresh');
  const page = await firefox.open('https://mail.google.com/mail/u/0/?open=popup');
  await page.waitForFunction(() => 'mailbox' in window);
  await page.locator(ADD).wait();
  const before = await model(page);
  eyeson.requests.clear();

  await test.step('the button', async () => {
    await attack(firefox, page);
    expect(await count(page, '[role=dialog]')).toBe(0);
  });

  await test.step('the picker', async () => {
    await page.locator(ADD).click();
    await page.locator(part('[role=option]')).wait();
    await attack(firefox, page, 'last');
    expect(await count(page, '[role=option]')).toBe(2);
    expect(await model(page)).toBe(before);
    expect(eyeson.requests.of('POST /permalink')).toEqual([]);
    await page.locator(part('::-p-text(Weekly sync)')).click();
    await expect.poll(() => model(page)).toContain('guest=');
  });

  await test.step('the menu', async () => {
    const linked = await model(page);
    await page.locator(ADD).click();
    await page.locator(part('.actions ::-p-text(Start meeting)')).wait();
    const tabs = await firefox.tabs();
    await attack(firefox, page, 'last');
    expect(await count(page, '[role=dialog]')).toBe(1);
    expect(await model(page)).toBe(linked);
    expect(await firefox.tabs()).toEqual(tabs);
    await page.locator(part('.actions ::-p-text(Start meeting)')).click();
    await expect.poll(() => firefox.tabs()).toContain(eyeson.rooms()[0]?.hosts[0]?.link);
  });
});
