import type { Page } from '@playwright/test';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';

const key = (page: Page) => page.getByRole('textbox', { name: 'API key' });
const button = (page: Page, name: string) => page.getByRole('button', { name });
const says = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function save(page: Page, value: string): Promise<void> {
  await key(page).fill(value);
  await button(page, 'Connect').click();
}

test('each reason why a key is not taken has its sentence, and what was typed stays', async ({
  extension,
  sandbox,
}) => {
  const page = await extension.openOptions();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Hanna Host');

  for (const [value, sentence] of [
    ['', 'This is no API key'],
    ['half a key', 'This is no API key'],
    ['wrong', 'rejected this API key'],
  ] as const) {
    await save(page, value);
    await expect(says(page, sentence)).toBeVisible();
    await expect(key(page)).toHaveValue(value);
  }

  for (const [action, sentence] of [
    [{ status: 403 }, 'rejected this API key'],
    [{ status: 423 }, 'has locked this API key'],
    [{ status: 429 }, 'asks for a pause'],
    [{ status: 500 }, 'status 500'],
    ['html', 'answer could not be read'],
  ] as const) {
    sandbox.eyeson.faults.clear();
    sandbox.eyeson.faults.add({ do: action });
    await save(page, team.key);
    await expect(says(page, sentence)).toBeVisible();
    await expect(key(page)).toHaveValue(team.key);
    await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Hanna Host');
  }

  sandbox.eyeson.faults.clear();
  await save(page, `  ${team.key}  `);
  await expect(says(page, 'Connected to')).toBeVisible();
  await expect(button(page, 'Disconnect')).toBeVisible();
});

test('a key is masked, shown on a click, and forgotten with all that came by it', async ({
  extension,
  sandbox,
}) => {
  sandbox.eyeson.addRoom({ key: team.key, name: 'Interview' });
  const page = await extension.connectByHand({ key: team.key });
  await expect(part(page, 'Rooms').getByRole('row', { name: 'Interview' })).toBeVisible();
  await expect(key(page)).toHaveAttribute('type', 'password');
  await button(page, 'Show').click();
  await expect(key(page)).toHaveAttribute('type', 'text');

  await button(page, 'Disconnect').click();
  await expect(page.getByRole('dialog')).toContainText('At Eyeson nothing changes');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(says(page, 'forgotten')).toBeVisible();
  await expect(key(page)).toHaveValue('');
  await expect(page.getByRole('row', { name: 'Interview' })).toBeHidden();
  expect(await kept(extension)).not.toContain(team.key);
  expect(sandbox.eyeson.rooms()).toHaveLength(1);
});

/** Everything in the extension's database, as text. */
async function kept(extension: Extension): Promise<string> {
  const page = await extension.console();
  return page.evaluate(async () => {
    const opened = indexedDB.open('permalinks');
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const stores = [...opened.result.objectStoreNames];
    const reading = opened.result.transaction(stores);
    const rows = stores.map((name) => reading.objectStore(name).getAll());
    await new Promise((resolve) => (reading.oncomplete = resolve));
    opened.result.close();
    return JSON.stringify(rows.map(({ result }) => result));
  });
}

test('rooms are counted, asked for anew, and started from here too', async ({ extension, sandbox }) => {
  const page = await extension.connectByHand({ key: team.key });
  const rooms = part(page, 'Rooms');
  await expect(rooms).toContainText('No rooms · synced just now');
  sandbox.eyeson.addRoom({ key: team.key, name: 'Interview' });
  await rooms.getByRole('button', { name: 'Sync now' }).click();
  await expect(rooms).toContainText('1 room · synced just now');
  const meeting = extension.context.waitForEvent('page');
  await rooms.getByRole('button', { name: 'Start meeting' }).click();
  expect((await meeting).url()).toContain('app.eyeson.team/permalink');
});

test('the invitation is kept, in the language of the guests, and refused without its link', async ({
  extension,
}) => {
  const page = await extension.openOptions();
  const mail = page.getByRole('textbox', { name: 'In emails' });
  await page.getByRole('combobox', { name: 'Language of invitations' }).selectOption('de');
  await expect(mail).toHaveValue(/^Zum Videomeeting/);
  await mail.fill('Kommen Sie');
  await expect(page.getByRole('alert').filter({ hasText: 'Put {link} into the text' })).toBeVisible();
  await mail.fill('Kommen Sie nach {room}: {link}');
  await expect(page.getByRole('alert').filter({ hasText: 'Put {link}' })).toBeHidden();
  await mail.blur();
  await page.reload();
  await expect(mail).toHaveValue('Kommen Sie nach {room}: {link}');
  await page.getByRole('button', { name: 'Reset', exact: true }).first().click();
  await expect(mail).toHaveValue(/^Zum Videomeeting/);
});

test('an unnamed room is called as the host likes', async ({ extension, sandbox }) => {
  const page = await extension.connectByHand({ key: team.key });
  const pattern = page.getByRole('textbox', { name: 'Default room name' });
  await pattern.fill('Call of {date}');
  await pattern.blur();
  const popup = await extension.openPopup();
  await popup.getByRole('textbox', { name: 'New room name' }).press('Enter');
  await expect(popup.getByText('Guest link copied')).toBeVisible();
  expect(sandbox.eyeson.rooms().map(({ name }) => name)).toEqual([
    expect.stringMatching(/^Call of .*\d{4}$/),
  ]);
});

test('a test notification is shown', async ({ extension }) => {
  const page = await extension.openOptions();
  await button(page, 'Send a test notification').click();
  await expect(says(page, 'A notification was sent.')).toBeVisible();
  await expect.poll(() => extension.desktop.notifications()).toHaveLength(1);
});
