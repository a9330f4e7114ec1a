import { captureFile } from '../support/captures.ts';
import { expect, test } from '../support/e2e/calendar/fixtures.ts';

const address = (view: string) => `https://calendar.google.com/calendar/u/0/r/${view}`;

for (const name of ['editor-2022', 'editor-2026']) {
  test(`the link gets into the captured editor ${name}`, async ({ sharedExtension, link }) => {
    const page = await sharedExtension.context.newPage();
    await page.route('**/eventedit', (route) =>
      route.fulfill({ path: captureFile(`google-calendar/${name}`) }),
    );
    await page.goto(address('eventedit'));
    await page.getByRole('button', { name: 'Add Eyeson link' }).click();
    await page.getByRole('option', { name: 'Weekly sync', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Description' })).toContainText(link);
    await expect(page.getByRole('combobox', { name: 'Location' })).toHaveValue(link);
    await expect(page.locator('permalinks-for-eyeson')).toHaveCount(1);
    await page.close();
  });
}

test('captured pages without an editor stay as they are', async ({ sharedExtension }) => {
  const names = ['day-2025', 'details-2026'];
  const pages = await Promise.all(
    names.map(async (name) => {
      const page = await sharedExtension.context.newPage();
      await page.route('**/day', (route) => route.fulfill({ path: captureFile(`google-calendar/${name}`) }));
      await page.goto(address('day'));
      return page;
    }),
  );
  const before = await Promise.all(pages.map((page) => page.content()));
  // By then the extension has looked for what may have escaped it, which it does every three seconds.
  await Promise.all(pages.map((page) => page.waitForFunction(() => performance.now() > 3_500)));
  expect(await Promise.all(pages.map((page) => page.content()))).toEqual(before);
  await Promise.all(pages.map((page) => page.close()));
});
