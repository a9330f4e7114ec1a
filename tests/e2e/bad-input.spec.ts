import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultAction } from '../../sandbox/eyeson/faults.ts';
import { fillDisk } from '../support/e2e/chromium/full-disk.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const DAY = 24 * 3_600_000;

test.describe('an API key that is none', () => {
  for (const [what, key, sentence] of [
    ['nothing', '', 'Enter your API key'],
    ['a space in it', 'sEcReT 0f', 'Copy it again'],
    ['a tab in it', 'sEcReT\t0f', 'Copy it again'],
  ] as const) {
    test(`${what}: said so, kept in the field, and not sent`, async ({ extension, sandbox }) => {
      const options = await extension.openOptions();
      const field = options.getByRole('textbox', { name: 'API key' });
      await field.fill(key);
      await options.getByRole('button', { name: 'Connect' }).click();
      await expect(options.getByRole('status').filter({ hasText: sentence })).toBeVisible();
      await expect(field).toHaveAccessibleDescription(new RegExp(sentence));
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(key);
      expect(sandbox.eyeson.requests.all()).toEqual([]);
    });
  }
});

const faults: [string, FaultAction, string][] = [
  ['401', { status: 401 }, 'Eyeson rejected this API key. Check that'],
  ['403', { status: 403 }, 'Eyeson rejected this API key. Check that'],
  ['423', { status: 423 }, 'Eyeson has locked this API key'],
  ['429', { status: 429 }, 'Eyeson is limiting requests. Try again in a minute.'],
  ['429 with a time', { status: 429, headers: { 'Retry-After': '40' } }, 'Try again in 40 seconds.'],
  ['500', { status: 500 }, 'at Eyeson (error 500). Try again'],
  ['503', { status: 503 }, 'at Eyeson (error 503). Try again'],
  ['a web page', 'html', 'Eyeson sent an unexpected reply. Try again'],
  ['half a reply', 'half', 'Can’t reach Eyeson. Check your internet connection'],
  ['no connection', 'drop', 'Can’t reach Eyeson. Check your internet connection'],
  ['silence', 'hang', 'Eyeson took too long to respond. Try again'],
];

/** One that is refused, one that breaks; that each answer has its sentence, units show. */
const always = new Set(['401', 'half a reply']);

test.describe('Eyeson answers with', () => {
  for (const [name, action, sentence] of faults) {
    const title = `${name}: said in options and popup, and nothing is lost`;
    const tag = always.has(name) ? [] : ['@long'];
    test(title, { tag }, async ({ extension, sandbox }) => {
      const { eyeson } = sandbox;
      eyeson.addRoom({ key: team.key, name: 'Support' });
      eyeson.faults.add({ match: /./, do: action });
      const options = await extension.openOptions();
      const key = options.getByRole('textbox', { name: 'API key' });
      const host = options.getByRole('textbox', { name: 'Your name' });
      const save = options.getByRole('button', { name: 'Connect' });
      await key.fill(team.key);
      await host.fill('Hanna Host');
      await save.click();
      await expect(options.getByRole('status').filter({ hasText: sentence })).toBeVisible({
        timeout: 25_000,
      });
      await expect(key).toHaveValue(team.key);
      await expect(host).toHaveValue('Hanna Host');
      eyeson.faults.clear();
      await save.click();
      await expect(options.getByRole('status').filter({ hasText: 'Connected to Testers' })).toBeVisible();
      await extension.ask('rooms.refresh');
      await options.close();

      const popup = await PopupTab.open(extension);
      await expect(popup.row('Support')).toBeVisible();
      eyeson.faults.add({ match: 'POST /permalink', do: action });
      await popup.field.fill('Weekly sync');
      await popup.field.press('Enter');
      await expect(popup.says(sentence)).toBeVisible({ timeout: 25_000 });
      await expect(popup.field).toHaveValue('Weekly sync');
      eyeson.faults.clear();
      await popup.page.getByRole('button', { name: 'Try again' }).click();
      await expect(popup.says('Guest link copied')).toBeVisible();
      await expect(popup.rows).toHaveCount(2);
      expect(eyeson.rooms().filter((room) => room.name === 'Weekly sync')).toHaveLength(1);
    });
  }
});

/** Names of rooms, and what Eyeson is told where that is not the same. */
const names: [what: string, name: string, sent?: string][] = [
  ['of 10,000 characters', 'Long '.repeat(2_000).trim()],
  ['with a script in it', '<script>alert(1)</script><img src=x onerror=alert(2)>'],
  ['with emoji', 'Party 🎉👩‍👩‍👧‍👦'],
  ['from right to left', 'اجتماع الفريق \u202e(abc)', 'اجتماع الفريق (abc)'],
];

test.describe('a room’s name', () => {
  for (const [what, name, sent = name] of names) {
    // That such names are text, and where they end, a test of the popup shows.
    test(`${what} stays what it is, and breaks nothing`, { tag: '@long' }, async ({ extension, sandbox }) => {
      await extension.connect({ key: team.key });
      const popup = await PopupTab.open(extension);
      const dialogs: string[] = [];
      popup.page.on('dialog', (dialog) => dialogs.push(dialog.message()));
      await popup.create(name);
      expect(sandbox.eyeson.rooms().map((room) => room.name)).toEqual([sent]);
      await expect(popup.rows.first()).toHaveAccessibleName(sent.replace(/\s+/g, ' '));
      await expect(popup.rows.first().getByRole('button', { name: 'Copy guest link' })).toBeInViewport();
      expect(await popup.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
      expect(dialogs).toEqual([]);
    });
  }
});

for (const skew of [-DAY, DAY]) {
  test(`this computer’s clock is wrong by ${skew / DAY} day: rooms are made once, and guests told of`, async ({
    extension,
    sandbox,
  }) => {
    const { eyeson } = sandbox;
    eyeson.clock.skew(skew);
    await extension.connect({ key: team.key });
    const popup = await PopupTab.open(extension);
    eyeson.faults.add({ match: 'POST /permalink', do: 'half', times: 1 });
    await popup.field.fill('Weekly sync');
    await popup.field.press('Enter');
    await popup.page.getByRole('button', { name: 'Try again' }).click();
    await expect(popup.rows).toHaveCount(1);
    expect(eyeson.rooms()).toHaveLength(1);
    const roomId = eyeson.rooms()[0]?.id ?? '';
    eyeson.start(roomId);
    eyeson.enter(roomId, { name: 'Anna', guest: true });
    await extension.ask('rooms.refresh');
    await expect.poll(() => extension.desktop.appeared).toEqual(['Anna is waiting']);
    await expect(popup.says('Anna is waiting')).toContainText('just now');
  });
}

test('the browser refuses the database: said so, and all is there when it gives it back', async ({
  freshExtension: extension,
  sandbox,
}) => {
  sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  await extension.restartBrowser(async (profile) => {
    await rename(join(profile, 'Default/IndexedDB'), join(profile, 'kept'));
    await writeFile(join(profile, 'Default/IndexedDB'), 'This is no folder.');
  });
  // The options come by themselves where no key is known.
  await extension.ownTab('options.html');
  const refused = await PopupTab.open(extension);
  await expect(refused.page.getByRole('alert')).toContainText('Your browser can’t save data');
  await extension.restartBrowser(async (profile) => {
    await rm(join(profile, 'Default/IndexedDB'));
    await rename(join(profile, 'kept'), join(profile, 'Default/IndexedDB'));
  });
  const popup = await PopupTab.open(extension);
  await expect(popup.row('Weekly sync')).toBeVisible();
});

// The browser takes most of a minute to notice.
const full = 'the disk is full: said so, what was typed stays, and no room is made that cannot be kept';
test(full, { tag: '@long' }, async ({ freshExtension: extension, sandbox }) => {
  test.setTimeout(120_000);
  const { eyeson } = sandbox;
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const free = await fillDisk(await extension.console());
  const popup = await PopupTab.open(extension);
  await popup.field.fill('Weekly sync');
  await popup.field.press('Enter');
  await expect(popup.says('Your browser can’t save data. Free up disk space')).toBeVisible();
  await expect(popup.field).toHaveValue('Weekly sync');
  expect(eyeson.rooms()).toEqual([]);
  await free();
  await popup.page.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.rows).toHaveCount(1);
  expect(eyeson.rooms()).toHaveLength(1);
});
