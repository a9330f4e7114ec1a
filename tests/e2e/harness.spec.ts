import type { browser } from 'wxt/browser';
import { expect, test } from '../support/e2e/fixtures.ts';

declare const chrome: typeof browser;

test('a worker that is killed comes back as a new one', async ({ extension }) => {
  const first = await extension.worker();
  await first.evaluate(() => Object.assign(globalThis, { mark: true }));
  await extension.killWorker();
  const next = await extension.worker();
  expect(await next.evaluate(() => 'mark' in globalThis)).toBe(false);
});

test('what an extension page notifies stands on the desktop until it is clicked', async ({ extension }) => {
  const page = await extension.console();
  await page.evaluate(() => {
    const iconUrl = chrome.runtime.getURL('/icon/128.png');
    const buttons = [{ title: 'Join meeting' }, { title: 'Remind me in 5 min' }];
    const words = { title: 'Anna is waiting', message: 'Weekly sync' };
    return chrome.notifications.create('n', { type: 'basic', iconUrl, buttons, ...words });
  });
  const shown = {
    title: 'Anna is waiting',
    message: 'Weekly sync',
    buttons: ['Join meeting', 'Remind me in 5 min'],
  };
  await expect.poll(() => extension.desktop.notifications()).toEqual([shown]);
  extension.desktop.click('Anna is waiting', 'Remind me in 5 min');
  expect(extension.desktop.notifications()).toEqual([]);
});
