import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';

// What Playwright runs inside a page of the extension.
declare const chrome: typeof browser;

const key = (page: Page) => page.getByRole('textbox', { name: 'API key' });
const button = (page: Page, name: string) => page.getByRole('button', { name });
const says = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

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
    ['', 'Enter your API key'],
    ['half a key', 'contain no spaces or line breaks'],
    ['wrong', 'rejected this API key'],
  ] as const) {
    await save(page, value);
    await expect(says(page, sentence)).toBeVisible();
    await expect(key(page)).toHaveValue(value);
  }

  for (const [action, sentence] of [
    [{ status: 403 }, 'rejected this API key'],
    [{ status: 423 }, 'has locked this API key'],
    [{ status: 429 }, 'is limiting requests'],
    [{ status: 500 }, '(error 500)'],
    ['html', 'unexpected reply'],
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
  await extension.ask('rooms.refresh');
  const rooms = await extension.openRooms();
  await expect(rooms.getByRole('row', { name: 'Interview' })).toBeVisible();
  await page.bringToFront();
  await expect(key(page)).toHaveAttribute('type', 'password');
  await button(page, 'Show').click();
  await expect(key(page)).toHaveAttribute('type', 'text');

  await button(page, 'Disconnect').click();
  await expect(page.getByRole('dialog')).toContainText('notes, colours, reminders and the history of guests');
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(says(page, 'Disconnected.')).toBeVisible();
  await expect(key(page)).toHaveValue('');
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(rooms.getByRole('row', { name: 'Interview' })).toBeHidden();
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

test('the invitation is kept, in the language of the guests, and refused without its link', async ({
  extension,
}) => {
  await extension.connect({ key: team.key });
  const page = await extension.openOptions();
  const mail = page.getByRole('textbox', { name: 'In emails' });
  await page.getByRole('combobox', { name: 'Language of invitations' }).selectOption('de');
  await expect(mail).toHaveValue(/^Zum Videomeeting/);
  await mail.fill('Kommen Sie');
  await expect(page.getByRole('alert').filter({ hasText: 'Include {link}' })).toBeVisible();
  await mail.fill('Kommen Sie nach {room}: {link}');
  await expect(page.getByRole('alert').filter({ hasText: 'Include {link}' })).toBeHidden();
  await mail.blur();
  await page.reload();
  await expect(mail).toHaveValue('Kommen Sie nach {room}: {link}');
  await page.getByRole('button', { name: 'Reset', exact: true }).first().click();
  await expect(mail).toHaveValue(/^Zum Videomeeting/);
});

test('the preview shows the lines as they are inserted, and what is typed at once', async ({
  extension,
  sandbox,
}) => {
  const room = sandbox.eyeson.addRoom({ key: team.key, name: '<b>Board</b>' });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const page = await extension.openOptions('#invitation');
  const preview = page.locator('figure [inert]').first();
  await expect(preview).toHaveText(`Join the video meeting “<b>Board</b>”${room.guestLink}`);
  await expect(preview.locator('a')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'In emails' }).fill('Hello\n{link}');
  await expect(preview).toHaveText(`Hello${room.guestLink}`);
  await expect(preview.locator('a')).toBeVisible();
});

test('an unnamed room is called as the host likes', async ({ extension, sandbox }) => {
  const page = await extension.connectByHand({ key: team.key });
  const pattern = page.getByRole('textbox', { name: 'Default room name' });
  await pattern.fill('Call of {date}');
  await pattern.blur();
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'Create room' }).click();
  await expect(popup.getByText('Guest link copied')).toBeVisible();
  expect(sandbox.eyeson.rooms().map(({ name }) => name)).toEqual([
    expect.stringMatching(/^Call of .*\d{4}$/),
  ]);
});

test('a test notification is shown', async ({ extension }) => {
  await extension.connect({ key: team.key });
  const page = await extension.openOptions();
  await button(page, 'Send a test notification').click();
  await expect(says(page, 'Test notification sent.')).toBeVisible();
  await expect.poll(() => extension.desktop.notifications()).toHaveLength(1);
});

test('the sections are reached by links, which say where one is, and by the keyboard', async ({
  extension,
}) => {
  await extension.connect({ key: team.key });
  const page = await extension.openOptions();
  await page.setViewportSize({ width: 1280, height: 720 });
  const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  const current = page.locator('[aria-current]');
  await expect(links).toHaveText([
    'Account',
    'New rooms',
    'Invitation',
    'Notifications',
    'Gmail and Google Calendar',
    'Shortcuts',
    'Privacy',
    'Backup',
    'About',
  ]);
  for (const link of await links.all()) {
    await link.click();
    const name = (await link.textContent()) ?? '';
    await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
    await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
    await expect(current).toHaveText([name]);
  }
  await page.mouse.move(900, 400);
  await page.mouse.wheel(0, -20_000);
  await expect(current).toHaveText(['Account']);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'About', exact: true })).toBeFocused();
  await page.goto('about:blank');
  await page.goto(extension.url('options.html'));
  const first = page.getByRole('checkbox', { name: 'Notify me when guests are waiting' });
  await first.waitFor();
  const onLink = links.filter({ hasText: 'Notifications' });
  const isFocused = (locator: typeof first) => locator.evaluate((each) => each === document.activeElement);
  const tabTo = async (locator: typeof first) => {
    for (let presses = 0; presses < 20; presses += 1) {
      if (await isFocused(locator)) return presses;
      await page.keyboard.press('Tab');
    }
    throw new Error('Tab does not come there');
  };
  const toLink = await tabTo(onLink);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Notifications' })).toBeFocused();
  const keys = toLink + 1 + (await tabTo(first));
  test.info().annotations.push({ type: 'keys to the first alert switch', description: String(keys) });
  expect(keys).toBeLessThanOrEqual(8);
});

test('a key that is refused later is led to from wherever it is said, in the tab that is open', async ({
  extension,
  sandbox,
}) => {
  const settings = await extension.connectByHand({ key: team.key });
  await settings.getByRole('link', { name: 'About' }).click();
  sandbox.eyeson.removeKey(team.key);
  await extension.ask('rooms.refresh');
  const popup = await extension.openPopup();
  const tabs = extension.context.pages().length;
  await popup.getByRole('status').getByRole('button', { name: 'Settings' }).click();
  await expect(key(settings)).toBeFocused();
  await expect(key(settings)).toHaveAttribute('aria-invalid', 'true');
  await expect(key(settings)).toHaveAccessibleDescription(/rejected this API key/);
  await expect(key(settings)).toBeInViewport();
  expect(extension.context.pages()).toHaveLength(tabs);

  await settings.close();
  await popup.bringToFront();
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('status').getByRole('button', { name: 'Settings' }).click();
  await expect(key(await opened)).toBeFocused();
});

test('what the browser has no place for is said where it was typed, with the limit that was met', async ({
  freshExtension: extension,
}) => {
  await extension.connect({ key: team.key });
  const page = await extension.openOptions();
  const mail = page.getByRole('textbox', { name: 'In emails' });
  await mail.fill(`{link} ${'long '.repeat(2_000)}`);
  await mail.blur();
  const refusal = page.getByRole('alert').filter({ hasText: 'too long for your browser’s sync storage' });
  await expect(refusal).toBeVisible();
  const [field, sentence] = [await mail.boundingBox(), await refusal.boundingBox()];
  expect((sentence?.y ?? Infinity) - (field?.y ?? 0) - (field?.height ?? 0)).toBeLessThan(40);
  await expect(mail).toHaveValue(/long long/);
  await mail.fill('{link} short');
  await mail.blur();
  await expect(refusal).toBeHidden();

  // Chromium takes 120 writes a minute.
  const sound = page.getByRole('checkbox', { name: 'Sound' });
  await page.evaluate(async () => {
    for (let n = 0; n < 130; n += 1) {
      try {
        await chrome.storage.sync.set({ muteUntil: n });
      } catch {
        break;
      }
    }
  });
  await sound.click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'limits how often settings are saved' }),
  ).toBeInViewport();
  await expect(sound).toBeChecked();
});

test('shortcuts are listed as the browser has them, with its page for changing them', async ({
  extension,
}) => {
  await extension.connect({ key: team.key });
  const page = await extension.openOptions('#shortcuts');
  const section = page.getByRole('region', { name: 'Shortcuts' });
  const commands = await page.evaluate(() => chrome.commands.getAll());
  await expect(section.getByRole('term')).toHaveCount(commands.length);
  await expect(section).toContainText('Alt+Shift+E');
  await expect(section.getByText('not set')).toHaveCount(commands.filter(({ shortcut }) => !shortcut).length);
  const opened = extension.context.waitForEvent('page');
  await section.getByRole('button', { name: 'Change shortcuts' }).click();
  await (await opened).waitForURL('chrome://extensions/shortcuts');
});

test('the version, what has changed and what support needs are under About', async ({ extension }) => {
  await extension.connect({ key: team.key });
  const page = await extension.openOptions('#about');
  const about = page.getByRole('region', { name: 'About' });
  await expect(about).toContainText(/Version \d+\.\d+\.\d+/);
  await expect(about).toContainText('neither made nor endorsed by Eyeson');
  await about.getByText('What’s new').click();
  await expect(about.getByRole('heading', { name: '1.0.0' })).toBeVisible();
  await about.getByRole('link', { name: 'Send yourself a test' }).click();
  await expect(page.getByRole('heading', { name: 'Notifications' })).toBeFocused();
  await about.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect.poll(() => extension.clipboard()).toMatch(/^gmail: /m);
});
