import { expect, team, test } from '../support/e2e/fixtures.ts';
import { setSiteAccess } from '../support/e2e/chromium/site-access.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const WORDS = 'This extension isn’t allowed to connect to Eyeson';

test('site access “on click” is said at once and stays said, until access is back', async ({
  freshExtension: extension,
  sandbox,
}) => {
  sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  const options = await extension.connectByHand({ key: team.key });
  await expect.poll(async () => (await extension.badge()).text).toBe('');

  await setSiteAccess(extension, 'ON_CLICK');
  await expect.poll(async () => (await extension.badge()).text).toBe('!');
  const popup = await PopupTab.open(extension);
  await expect(popup.says(WORDS)).toBeVisible();
  const sent = sandbox.eyeson.requests.all().length;
  await extension.ask('rooms.refresh', { ifDue: true });
  await extension.ask('rooms.refresh');
  await extension.ringAlarms();
  await expect(popup.page.getByRole('button', { name: 'Allow access' })).toBeVisible();
  expect((await extension.badge()).text).toBe('!');
  expect(sandbox.eyeson.requests.all().length).toBe(sent);
  await options.bringToFront();
  await expect(options.getByRole('status').filter({ hasText: WORDS })).toBeVisible();
  await expect(options.getByText('Connected to Testers')).toHaveCount(0);
  await expect(options.getByRole('button', { name: 'Allow access' }).first()).toBeVisible();

  await setSiteAccess(extension, 'ON_ALL_SITES');
  await expect.poll(async () => (await extension.badge()).text).toBe('');
  await expect(options.getByText('Connected to Testers')).toBeVisible();
});
