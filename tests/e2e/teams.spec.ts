import type { Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const sales = { key: 'kEy-0f-sAlEs', name: 'Sales' };

/** Both teams, each with a room, the second added by hand. Gives the options page. */
async function withBothTeams(extension: Extension, { eyeson }: Sandbox): Promise<Page> {
  eyeson.addTeam(sales);
  eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  eyeson.addRoom({ key: sales.key, name: 'Product demo' });
  const options = await extension.connectByHand({ key: team.key });
  await options.getByRole('button', { name: 'Add another team' }).click();
  await options.getByRole('textbox', { name: 'API key' }).fill(sales.key);
  await options.getByRole('button', { name: 'Connect' }).click();
  await expect(options.getByText('Connected to Sales')).toBeVisible();
  return options;
}

test('two teams stand side by side: all rooms or one team’s are shown, and new rooms go to the chosen one', async ({
  extension,
  sandbox,
}) => {
  await withBothTeams(extension, sandbox);
  const popup = await PopupTab.open(extension);
  await expect(popup.row('Weekly sync')).toContainText('Testers');
  await expect(popup.row('Product demo')).toContainText('Sales');

  await popup.page.getByRole('combobox', { name: 'Team' }).selectOption('Sales');
  await expect(popup.row('Weekly sync')).toHaveCount(0);
  await popup.create('Kick-off');
  const made = sandbox.eyeson.rooms().find(({ name }) => name === 'Kick-off');
  expect(made?.key).toBe(sales.key);
});

test('a team whose key is refused is named, and the other works on', async ({ extension, sandbox }) => {
  const options = await withBothTeams(extension, sandbox);
  sandbox.eyeson.removeKey(team.key);
  sandbox.eyeson.addRoom({ key: sales.key, name: 'News' });
  await extension.ask('rooms.refresh');
  const popup = await PopupTab.open(extension);
  await expect(popup.row('News')).toBeVisible();
  await expect(popup.says('Testers: Eyeson rejected this API key')).toBeVisible();

  await options.bringToFront();
  await options.getByRole('button', { name: 'Testers' }).click();
  await options.getByRole('button', { name: 'Disconnect' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(options.getByText('Connected to Sales')).toBeVisible();
  await expect(popup.row('Weekly sync')).toHaveCount(0);
  await expect(popup.row('News')).toBeVisible();
});

test('in one Google account a room goes in at once, in another the picker asks for the rooms of its team', async ({
  extension,
  sandbox,
}) => {
  const options = await withBothTeams(extension, sandbox);
  const gmail = await GmailTab.open(extension, 'u=0');
  await gmail.compose('popup');
  await gmail.button.click();
  await expect(gmail.option('Weekly sync')).toBeVisible();
  await gmail.page.close();

  await options.bringToFront();
  await options.getByRole('combobox', { name: 'Show rooms from' }).selectOption('Sales');
  await options.getByRole('combobox', { name: 'Default room' }).selectOption('Product demo');

  const first = await GmailTab.open(extension);
  await first.compose('popup');
  await first.button.click();
  await expect(first.page.locator('[g_editable="true"]')).toContainText('Product demo');
  await first.page.close();

  // Whose mailbox these are is not certain: one that somebody has delegated, and an address that is not the known one.
  for (const [path, title] of [
    ['0/d/AEoRXRQ1abc/', 'Inbox – user@example.com – Mail'],
    ['0/', 'Inbox – other@example.com – Mail'],
    ['0/', 'Inbox – Mail'],
  ] as const) {
    const uncertain = new GmailTab(await extension.context.newPage());
    await uncertain.page.goto(`https://mail.google.com/mail/u/${path}`);
    await uncertain.page.waitForFunction(() => 'mailbox' in window);
    await uncertain.page.evaluate((title) => void (document.title = title), title);
    await uncertain.compose('popup');
    await uncertain.button.click();
    await expect(uncertain.option('Product demo')).toBeVisible();
    expect(await uncertain.model()).not.toContain('Product demo');
    await uncertain.page.close();
  }

  const second = new GmailTab(await extension.context.newPage());
  await second.page.goto('https://mail.google.com/mail/u/1/');
  await second.page.waitForFunction(() => 'mailbox' in window);
  await second.compose('popup');
  await second.button.click();
  await expect(second.option('Weekly sync')).toBeVisible();
});
