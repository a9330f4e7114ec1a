import { captureFile } from '../support/captures.ts';
import { expect, test } from '../support/e2e/gmail/fixtures.ts';

for (const name of ['compose-2020', 'compose-over-thread', 'reply-in-thread']) {
  test(`the link gets into the captured compose ${name}`, async ({ sharedExtension, links }) => {
    const page = await sharedExtension.context.newPage();
    await page.route('**/mail/u/0/', (route) => route.fulfill({ path: captureFile(`gmail/${name}`) }));
    await page.goto('https://mail.google.com/mail/u/0/');
    const button = page.getByRole('button', { name: 'Add Eyeson link' });
    await expect(button).toHaveCount(1);
    const cell = page.locator('permalinks-for-eyeson');
    expect(
      await cell.evaluate((cell) => cell.previousElementSibling?.querySelector('[jslog^="32601;"]')),
    ).not.toBeNull();
    // The capture has no style sheets, so that the button may be out of the window's reach.
    await button.press('Enter');
    await page.getByRole('searchbox', { name: 'Search rooms' }).fill('Weekly sync');
    await page.keyboard.press('Enter');
    const body = page.locator('[g_editable="true"]');
    await expect(body).toContainText(links.weekly);
    const text = await body.textContent();
    if (text?.includes('wrote:')) expect(text.indexOf(links.weekly)).toBeLessThan(text.indexOf('wrote:'));
    await page.close();
  });
}
