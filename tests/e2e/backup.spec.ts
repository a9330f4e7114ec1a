import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { hostLinkOf } from '../support/e2e/host-link.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const PASSPHRASE = 'four random words';

/** Saves a backup. @returns the path of the file */
async function save(options: Page, passphrase?: string): Promise<string> {
  await options.getByRole('button', { name: 'Export…' }).click();
  if (passphrase !== undefined) {
    await options.getByRole('checkbox', { name: 'Include API keys and host links' }).check();
    await options.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await options.getByLabel('Confirm passphrase').fill(passphrase);
  }
  const coming = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save file' }).click();
  await expect(options.getByText('Backup saved.')).toBeVisible();
  return (await coming).path();
}

test('a backup brings keys, rooms, presets and host links to a computer that knows nothing, and is undone', async ({
  extension,
  sandbox,
}) => {
  const { hosts } = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync', hosts: ['Hanna Host'] });
  const first = await extension.connectByHand({ key: team.key });
  await extension.ask('rooms.refresh');
  await first.getByRole('button', { name: 'Add “Interview”' }).click();
  await expect(first.getByRole('listitem', { name: 'Interview' })).toBeVisible();
  const plain = await readFile(await save(first), 'utf8');
  expect(plain).toContain('Weekly sync');
  for (const secret of [team.key, ...hosts.map(({ token }) => token)]) expect(plain).not.toContain(secret);
  const content = await readFile(await save(first, PASSPHRASE));
  await extension.clear();

  const options = await extension.openOptions();
  const preset = options.getByRole('listitem', { name: 'Interview' });
  const choosing = options.waitForEvent('filechooser');
  await options.getByRole('button', { name: 'Import a backup' }).click();
  const file = { name: 'backup.json', mimeType: 'application/json', buffer: content };
  await (await choosing).setFiles(file);
  const passphrase = options.getByLabel('Passphrase', { exact: true });
  await passphrase.fill('not the right words');
  await passphrase.press('Enter');
  await expect(options.getByText('Wrong passphrase, or the file was changed')).toBeVisible();
  await passphrase.fill(PASSPHRASE);
  await passphrase.press('Enter');
  await expect(options.getByText('New presets')).toBeVisible();
  await options.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(preset).toContainText('30 days · Live streaming: Off · Lock meeting: On');
  await expect(options.getByText('Connected to Testers')).toBeVisible();
  const rooms = await extension.openRooms();
  await expect(rooms.getByRole('row', { name: 'Weekly sync' })).toBeVisible();
  await options.bringToFront();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByText('Import undone.')).toBeVisible();
  await expect(rooms.getByRole('row', { name: 'Weekly sync' })).toHaveCount(0);
  await expect(preset).toHaveCount(0);
});

test('a broken database is rebuilt, and its rooms are back with their host links', async ({
  extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  eyeson.switches.hostInReplies = 'none';
  await extension.connect({ key: team.key });
  const popup = await PopupTab.open(extension);
  // Only the reply to this ever tells its host link.
  await popup.create('Weekly sync');
  await extension.ask('rooms.refresh');
  const page = await extension.console();
  await page.evaluate(async () => {
    const done = (request: IDBOpenDBRequest) =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', resolve);
        request.addEventListener('error', reject);
      });
    const deleted = done(indexedDB.deleteDatabase('permalinks'));
    // In the same turn, so that nobody opens it in between.
    const opening = indexedDB.open('permalinks', 1);
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore('rooms', { keyPath: 'nonsense' }),
    );
    await Promise.all([deleted, done(opening)]);
    opening.result.close();
  });
  await popup.page.reload();
  await popup.page.getByRole('button', { name: 'Rebuild' }).click();
  await expect(popup.row('Weekly sync')).toBeVisible();
  const meeting = extension.context.waitForEvent('page');
  await popup.row('Weekly sync').getByRole('button', { name: 'Start “Weekly sync”' }).click();
  const [room] = eyeson.rooms();
  expect(room?.hosts).toHaveLength(1);
  await (await meeting).waitForURL(hostLinkOf(room));
});
