import { expect, test } from '../../support/e2e/firefox/fixtures.ts';

// Every notification that the other tests see shows it too.
const title = 'what an extension page notifies stands on the desktop';
test(title, { tag: '@long' }, async ({ freshFirefox: firefox }) => {
  const page = await firefox.console();
  await page.evaluate(() => {
    const notification = { type: 'basic', title: 'Anna is waiting', message: 'Weekly sync' };
    return Reflect.get(globalThis, 'browser').notifications.create('n', notification);
  });
  const shown = { title: 'Anna is waiting', message: 'Weekly sync', buttons: [] };
  await expect.poll(() => firefox.desktop.notifications()).toEqual([shown]);
});
