import type { browser } from 'wxt/browser';
import { update } from '../support/e2e/chromium/update.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';

// What Playwright runs inside an extension's page.
declare const chrome: typeof browser;

test('without a key, the dialog says so and leads to the options', async ({ extension }) => {
  const tab = await GmailTab.open(extension, 'open=popup');
  await tab.button.click();
  await expect(tab.picker.getByRole('alert')).toContainText('API key');
  const options = extension.context.pages().filter((page) => page.url().endsWith('options.html'));
  await Promise.all(options.map((page) => page.close()));
  const opened = extension.context.waitForEvent('page');
  await tab.picker.getByRole('button', { name: 'Add API key' }).click();
  await (await opened).waitForURL(/options\.html/);
});

test('the first room is made from the mail, by the name that was typed', async ({ extension, sandbox }) => {
  await extension.connect({ key: team.key });
  const tab = await GmailTab.open(extension, 'open=popup');
  await tab.button.click();
  await expect(tab.picker).toContainText('No rooms yet');
  await tab.search.fill('Support');
  await tab.page.keyboard.press('Enter');
  await expect.poll(() => tab.model()).toContain('Support');
  expect(sandbox.eyeson.rooms().map(({ name }) => name)).toEqual(['Support']);
});

test('a room that could not be made says why, and the next try makes one', async ({ extension, sandbox }) => {
  await extension.connect({ key: team.key });
  const tab = await GmailTab.open(extension, 'open=popup');
  await tab.button.click();
  await tab.search.fill('Support');
  sandbox.eyeson.lockKey(team.key);
  await tab.page.keyboard.press('Enter');
  await expect(tab.picker.getByRole('alert')).toContainText('locked');
  expect(await tab.model()).not.toContain('guest=');
  await expect(tab.search).toBeFocused();

  sandbox.eyeson.lockKey(team.key, false);
  await tab.page.keyboard.press('Enter');
  await expect.poll(() => tab.model()).toContain('guest=');
  expect(sandbox.eyeson.rooms()).toHaveLength(1);
});

test('the worker may die between any two steps', async ({ extension, sandbox }) => {
  await extension.connect({ key: team.key });
  const tab = await GmailTab.open(extension, 'open=popup');
  await extension.killWorker();
  await tab.button.click();
  await tab.picker.waitFor();
  await extension.killWorker();
  await tab.search.fill('Support');
  await tab.page.keyboard.press('Enter');
  await expect.poll(() => tab.model()).toContain('guest=');
  await extension.killWorker();
  await tab.button.click();
  await expect(tab.page.getByRole('button', { name: 'Remove link' })).toBeVisible();
  expect(sandbox.eyeson.rooms()).toHaveLength(1);
});

test('an update of the extension changes the button under an open mail, and nothing else', async ({
  extension,
  sandbox,
}) => {
  const { guestLink } = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect({ key: team.key });
  const tab = await GmailTab.open(extension, 'open=popup');
  await tab.select('');
  await tab.page.keyboard.type('half a mail ');
  const old = await tab.page.locator('permalinks-for-eyeson').elementHandle();
  const before = await tab.model();
  await update(extension);

  await expect.poll(() => old?.evaluate((host) => host.isConnected)).toBe(false);
  await expect(tab.button).toHaveCount(1);
  expect(await tab.model()).toBe(before);
  await tab.choose('Weekly sync');
  expect(await tab.model()).toContain(guestLink);
  expect(await tab.model()).toContain('half a mail');
  expect(tab.errors).toEqual([]);
});

test('the host can do without the button, at once and without a reload', async ({ extension }) => {
  const tab = await GmailTab.open(extension, 'open=popup');
  await tab.button.waitFor();
  const console = await extension.console();
  await console.evaluate(() => chrome.storage.sync.set({ gmail: false }));
  await expect(tab.button).toHaveCount(0);
  await console.evaluate(() => chrome.storage.sync.set({ gmail: true }));
  await expect(tab.button).toHaveCount(1);
});

test('a worker that has died is woken for the settings of a new page, and for a change of them', async ({
  extension,
}) => {
  await extension.console();
  await extension.killWorker();
  const tab = await GmailTab.open(extension, 'open=popup');
  await expect(tab.button).toHaveCount(1);
  await extension.killWorker();
  await extension.change({ gmail: false });
  await expect(tab.button).toHaveCount(0);
  await extension.killWorker();
  await extension.change({ gmail: true });
  await expect(tab.button).toHaveCount(1);
});

test('a page with a mail never holds the key or a host’s token', async ({ extension, sandbox }) => {
  await extension.connect({ key: team.key });
  const tab = await GmailTab.open(extension, 'open=popup');
  await tab.button.click();
  await tab.search.fill('Secret keeper');
  await tab.page.keyboard.press('Enter');
  await expect.poll(() => tab.model()).toContain('guest=');
  const [room] = sandbox.eyeson.rooms();
  const page = await tab.page.evaluate(() => [
    JSON.stringify([localStorage, sessionStorage]),
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll('*')].map((element) => element.shadowRoot?.innerHTML ?? ''),
  ]);
  for (const secret of [room?.hosts[0]?.token ?? 'there is one', team.key])
    expect(page.join(' ')).not.toContain(secret);
});
