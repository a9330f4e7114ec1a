import { ContentWorld } from '../support/e2e/content-world.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { holdings } from '../support/e2e/holdings.ts';

/** Keeps what the content script asks from being sent, until `release` is called there. */
const hold = `
  var { promise, resolve } = Promise.withResolvers();
  globalThis.release = resolve;
  for (const { runtime } of new Set([chrome, globalThis.browser ?? chrome])) {
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (...message) => promise.then(() => send(...message));
  }
`;

/**
 * Waits until the picker has the rooms for the settings that hold: what the test before has set may be announced now, and
 * others then make it ask anew.
 */
async function prepare(world: ContentWorld): Promise<void> {
  // It comes when the page is idle.
  await expect.poll(() => world.evaluate('Boolean(globalThis.permalinksPicker)')).toBe(true);
  const areSettled = `(async () => {
    const settings = permalinksSettings;
    const ask = () => chrome.runtime.sendMessage({ type: 'settings.forPage' });
    await ask();
    await ask();
    await permalinksPicker.prepare();
    return settings === permalinksSettings;
  })()`;
  await expect.poll(() => world.evaluate(areSettled)).toBe(true);
}

test('the first click shows the rooms before the background has answered, and then those that there are now', async ({
  extension,
  sandbox: { eyeson },
}) => {
  const weekly = eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  const board = eyeson.addRoom({ key: team.key, name: 'Board' });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const tab = await GmailTab.open(extension, 'open=popup');
  await expect(tab.button).toHaveCount(1);
  const world = await ContentWorld.of(tab.page, extension.id);
  await prepare(world);
  await world.evaluate(hold);
  await extension.killWorker();

  await tab.button.click();
  await expect(tab.option('Weekly sync')).toBeVisible();
  const held = await holdings(tab.page, world);
  for (const { hosts } of eyeson.rooms()) for (const { token } of hosts) expect(held).not.toContain(token);
  expect(held).not.toContain(team.key);

  eyeson.addRoom({ key: team.key, name: 'Interview' });
  eyeson.removeRoom(board.id);
  await extension.ask('rooms.refresh');
  await tab.option('Weekly sync').click();
  expect(await tab.model()).not.toContain('guest=');
  await world.evaluate('release()');
  await expect.poll(() => tab.model()).toContain(weekly.guestLink);
  await tab.picker.waitFor({ state: 'detached' });
});

test('a list that was shown before becomes the present one under the eyes of the host', async ({
  extension,
  sandbox: { eyeson },
}) => {
  eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const tab = await GmailTab.open(extension, 'open=popup');
  await expect(tab.button).toHaveCount(1);
  const world = await ContentWorld.of(tab.page, extension.id);
  await prepare(world);
  await world.evaluate(hold);
  await tab.button.click();
  await expect(tab.option('Weekly sync')).toBeVisible();
  eyeson.addRoom({ key: team.key, name: 'Interview' });
  await extension.ask('rooms.refresh');
  await expect(tab.option('Interview')).toHaveCount(0);
  await world.evaluate('release()');
  await expect(tab.option('Interview')).toBeVisible();
  await expect(tab.option('Weekly sync')).toBeVisible();
});
