import type { Page } from '@playwright/test';
import { pinToToolbar } from '../support/e2e/chromium/site-access.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';

const key = (page: Page) => page.getByRole('textbox', { name: 'API key' });
const steps = (page: Page) => page.getByRole('region', { name: 'Get started' });

/** Counts clicks, and how far the page’s parts move, however soon after an input (the sum of all layout shifts). */
async function observe(page: Page): Promise<{ clicks: () => Promise<number>; shift: () => Promise<number> }> {
  await page.evaluate(() => {
    const seen = { clicks: 0, shift: 0 };
    Object.assign(window, { seen });
    addEventListener('pointerdown', () => (seen.clicks += 1), true);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  const read = (what: 'clicks' | 'shift') =>
    page.evaluate((what) => (window as unknown as { seen: Record<string, number> }).seen[what] ?? 0, what);
  return { clicks: () => read('clicks'), shift: () => read('shift') };
}

test('from an empty profile to a guest link on the clipboard: at most 60 words before, 3 clicks and nothing that moves', async ({
  freshExtension: extension,
  sandbox,
}) => {
  const page = await extension.ownTab('options.html');
  await page.bringToFront();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(key(page)).toBeFocused();
  const text = await page.locator('body').innerText();
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  test.info().annotations.push({ type: 'words', description: String(words) });
  expect(words).toBeLessThanOrEqual(60);
  await expect(page.getByRole('link', { name: 'Find your key' })).toHaveAttribute(
    'href',
    'https://developers.eyeson.team/',
  );

  const { clicks, shift } = await observe(page);
  await page.keyboard.type(team.key);
  await page.getByRole('textbox', { name: 'Your name' }).click();
  await page.keyboard.type('Hanna Host');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Connected to' })).toBeVisible();
  const name = steps(page).getByRole('textbox', { name: 'New room name' });
  await expect(name).toBeFocused();
  const moved = await shift();
  test.info().annotations.push({ type: 'layout shift at connecting', description: moved.toFixed(4) });
  expect(moved).toBeLessThanOrEqual(0.02);

  await page.keyboard.type('Weekly sync');
  await steps(page).getByRole('button', { name: 'Create room' }).click();
  await expect(steps(page).getByRole('status').filter({ hasText: 'Guest link copied' })).toBeVisible();
  expect(await clicks()).toBeLessThanOrEqual(3);
  const [room] = sandbox.eyeson.rooms();
  expect(room?.name).toBe('Weekly sync');
  await expect(steps(page).getByRole('textbox', { name: 'Guest link' })).toHaveValue(room?.guestLink ?? '');
  await expect.poll(() => extension.clipboard()).toBe(room?.guestLink);
});

test('the same is done with the keyboard alone, and nothing moves in a narrow window either', async ({
  freshExtension: extension,
  sandbox,
}) => {
  const page = await extension.ownTab('options.html');
  await page.bringToFront();
  await page.setViewportSize({ width: 400, height: 700 });
  await expect(key(page)).toBeFocused();
  const { clicks, shift } = await observe(page);
  await page.keyboard.type(team.key);
  await page.keyboard.press('Enter');
  await expect(steps(page).getByRole('textbox', { name: 'New room name' })).toBeFocused();
  expect(await shift()).toBeLessThanOrEqual(0.02);
  await page.keyboard.type('Weekly sync');
  await page.keyboard.press('Enter');
  await expect(steps(page).getByRole('status').filter({ hasText: 'Guest link copied' })).toBeVisible();
  expect(await clicks()).toBe(0);
  await expect.poll(() => extension.clipboard()).toBe(sandbox.eyeson.rooms()[0]?.guestLink);
});

test('a wrong key is said at its field, which has the focus', async ({ freshExtension: extension }) => {
  const page = await extension.ownTab('options.html');
  await key(page).fill('wrong');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(key(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(key(page)).toHaveAccessibleDescription(/Eyeson rejected this API key/);
  await expect(key(page)).toBeFocused();
  await expect(page.getByText('Eyeson rejected this API key')).toHaveCount(1);
});

test('the first steps are ticked as they are done, outlive a reload, and go on a click', async ({
  freshExtension: extension,
}) => {
  const page = await extension.connectByHand({ key: team.key });
  const ticked = (name: string) => steps(page).getByRole('heading', { name: `${name} (Done)` });
  await expect(steps(page)).toContainText('Nobody can see guests who open the link before');
  await steps(page).getByRole('textbox', { name: 'New room name' }).fill('Weekly sync');
  await page.keyboard.press('Enter');
  await expect(ticked('Create your first room')).toBeVisible();

  await steps(page).getByRole('button', { name: 'Send a test notification' }).click();
  await expect(ticked('Send a test notification')).toBeVisible();
  await expect.poll(() => extension.desktop.notifications()).toHaveLength(1);

  await page.reload();
  await expect(ticked('Create your first room')).toBeVisible();
  await expect(ticked('Send a test notification')).toBeVisible();
  await expect(
    steps(page).getByRole('heading', { name: 'Pin the icon to your toolbar', exact: true }),
  ).toBeVisible();
  await pinToToolbar(extension);
  await expect(ticked('Pin the icon to your toolbar')).toBeVisible();

  await steps(page).getByRole('button', { name: 'Done' }).click();
  await expect(steps(page)).toBeHidden();
  await page.reload();
  await expect(key(page)).toBeVisible();
  await expect(steps(page)).toBeHidden();
});
