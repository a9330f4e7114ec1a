import type { Page } from '@playwright/test';
import { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { actOnEverything } from '../support/e2e/scripted-actions.ts';

/** Lets the page's script do all it can, again and again: what it does first may only load what comes later. */
async function attack(extension: Extension, page: Page, only?: 'last'): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    expect(await page.evaluate(actOnEverything, only)).toBeGreaterThan(2);
    // What it may have set off has reached the background by then.
    await extension.ask('rooms.shared');
  }
}

test.describe('a script of the page', () => {
  test.beforeEach(async ({ extension, sandbox }) => {
    sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
    await extension.connect({ key: team.key });
    await extension.ask('rooms.refresh');
  });

  for (const query of ['open=popup', 'open=popup&without=send-jslog,send-class,attach']) {
    test(`cannot open the picker, and so reads no names (${query})`, async ({ extension }) => {
      const tab = await GmailTab.open(extension, query);
      await tab.button.waitFor();
      await attack(extension, tab.page);
      await expect(tab.picker).toHaveCount(0);
      expect(await tab.page.evaluate(() => document.querySelectorAll('permalinks-for-eyeson').length)).toBe(
        1,
      );

      await tab.button.click();
      await expect(tab.option('Weekly sync')).toBeVisible();
    });
  }

  test('cannot choose, create, search or close in the picker that the host has opened', async ({
    extension,
    sandbox: { eyeson },
  }) => {
    const tab = await GmailTab.open(extension, 'open=popup');
    await tab.button.click();
    await tab.option('Weekly sync').waitFor();
    const before = await tab.model();
    eyeson.requests.clear();
    await attack(extension, tab.page, 'last');
    await expect(tab.picker).toBeVisible();
    expect(await tab.picker.getByRole('option').count()).toBe(2);
    expect(await tab.option('Weekly sync').getAttribute('aria-selected')).toBe('true');
    expect(await tab.model()).toBe(before);
    expect(eyeson.requests.of('POST /permalink')).toEqual([]);
    expect(await tab.sentCount()).toBe(0);

    await tab.search.fill('Week');
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => tab.model()).toContain('Weekly sync');
  });

  test('cannot start, copy, replace or remove by the menu of a link', async ({ extension }) => {
    const tab = await GmailTab.open(extension, 'open=popup');
    await tab.choose('Weekly sync');
    await tab.button.click();
    const menu = tab.page.getByRole('dialog', { name: 'Eyeson link' });
    await menu.waitFor();
    const [before, tabs] = [await tab.model(), extension.context.pages().length];
    await attack(extension, tab.page, 'last');
    await expect(menu).toBeVisible();
    expect(await tab.model()).toBe(before);
    expect(extension.context.pages().length).toBe(tabs);

    const meeting = extension.context.waitForEvent('page');
    await menu.getByRole('button', { name: 'Start meeting' }).press('Enter');
    await (await meeting).close();
  });

  test('cannot tick a box in the picker', async ({ extension }) => {
    const tab = await CalendarTab.open(
      extension,
      'r/eventedit?text=Fair&dates=20300122T093000Z/20300122T103000Z',
    );
    await tab.button.click();
    const box = tab.picker.getByRole('checkbox');
    await box.waitFor();
    await attack(extension, tab.page, 'last');
    await expect(box).not.toBeChecked();
    await expect(tab.picker).toBeVisible();

    await tab.picker.locator('label').click();
    await expect(box).toBeChecked();
    await box.press('Space');
    await expect(box).not.toBeChecked();
  });
});

for (const site of ['gmail', 'calendar'] as const) {
  test(`${site} is told neither the extension’s id nor how to end its script`, async ({ extension }) => {
    const page = await extension.context.newPage();
    await page.addInitScript(
      ([id, site]) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
        document.addEventListener(`${id}:${site}:wxt:content-script-started`, ({ type }) => heard.push(type));
      },
      [extension.id, site] as const,
    );
    const tab =
      site === 'gmail'
        ? await GmailTab.open(extension, 'open=popup', page)
        : await CalendarTab.open(extension, 'r/eventedit', page);
    await tab.button.waitFor();
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.filter((text) => text.includes(extension.id))).toEqual([]);

    // The page dispatches what WXT's scripts end each other by.
    await page.evaluate(
      ([id, site]) => {
        const detail = { contentScriptName: site, messageId: 'another' };
        document.dispatchEvent(new CustomEvent(`${id}:${site}:wxt:content-script-started`, { detail }));
      },
      [extension.id, site] as const,
    );
    await tab.button.click();
    await expect(tab.picker).toBeVisible();
  });
}
