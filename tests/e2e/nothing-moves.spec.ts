import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { watchFirstFrame, watchShifts } from '../support/e2e/layout-shifts.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

/** What may move of a page by itself, as browsers count it. */
const MOST = 0.02;

/** What has come or moved takes a press again. */
const settled = (page: Page) => page.waitForFunction(() => document.getAnimations().length === 0);

/** The popup, as large as the toolbar makes it, of a host who has so many rooms. */
async function open(extension: Extension, { eyeson }: Sandbox, count: number) {
  for (let n = 1; n <= count; n += 1)
    // Names for which the banner takes three lines, its most.
    eyeson.addRoom({ key: team.key, name: `Weekly meeting of room ${n}`, hosts: ['Hanna Host'] });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const popup = await PopupTab.open(extension);
  await popup.page.setViewportSize({ width: 380, height: 580 });
  await expect(popup.rows.first()).toHaveAttribute('aria-setsize', String(count));
  await expect(popup.page.getByText('Updated just now')).toBeVisible();
  return popup;
}

const nameOf = async (row: Locator) => (await row.getAttribute('aria-label')) ?? '';

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const copyButton = (row: Locator) => row.getByRole('button', { name: 'Copy guest link of' });

for (const count of [1, 3, 8, 30])
  test(
    `a guest who comes and one who goes move none of ${count} rooms under the pointer`,
    {
      tag: count === 8 ? [] : ['@long'],
    },
    async ({ extension, sandbox }, testInfo) => {
      const { eyeson } = sandbox;
      const popup = await open(extension, sandbox, count);
      const { page } = popup;
      const row = popup.rows.nth(Math.min(2, count - 1));
      const name = await nameOf(row);
      const place = await row.boundingBox();
      const { x, y } = await middleOf(copyButton(row));
      await page.mouse.move(x, y);
      const shifts = await watchShifts(page);
      const other = eyeson.rooms().find((each) => each.name === 'Weekly meeting of room 1');
      eyeson.start(other?.id ?? '');
      const anna = eyeson.enter(other?.id ?? '', { name: 'Anna', guest: true });
      await extension.ask('rooms.refresh');
      await expect(popup.says('Anna is waiting')).toBeVisible();
      const shifted = await shifts();
      testInfo.annotations.push({ type: 'layout shift', description: String(shifted) });
      expect(shifted).toBeLessThanOrEqual(MOST);

      // A press, without another move.
      await settled(page);
      await page.mouse.down();
      await page.mouse.up();
      await expect(popup.says('Guest link copied')).toBeVisible();
      const link = eyeson.rooms().find((each) => each.name === name)?.guestLink;
      await expect.poll(() => extension.clipboard()).toBe(link);

      await page.bringToFront();
      await expect(popup.says('Guest link copied')).toBeHidden();
      const join = await middleOf(page.getByRole('button', { name: 'Join meeting' }));
      const shiftsBack = await watchShifts(page);
      eyeson.leave(anna);
      await extension.ask('rooms.refresh');
      await expect(popup.says('Anna is waiting')).toBeHidden();
      // Two things happen then, one after the other: the foot moves for each, and no row does.
      expect(await shiftsBack()).toBeLessThanOrEqual(1.5 * MOST);
      expect(await row.boundingBox()).toEqual(place);
      // She is listed as missed, below the banner's place.
      await expect(page.getByRole('button', { name: '1 missed guest' })).toBeVisible();
      const missed = await extension.rows('missed');
      await extension.ask('missed.remove', { ids: missed.map(({ id }) => String(id)) });
      await expect(page.getByRole('button', { name: '1 missed guest' })).toBeHidden();

      // Where something was a moment ago, the banner takes no press.
      const isInert = await watchFirstFrame(page, { selector: 'output[aria-label^="Ben"]', at: join });
      eyeson.enter(other?.id ?? '', { name: 'Ben', guest: true });
      await extension.ask('rooms.refresh');
      expect(await isInert()).toBe(true);
      await expect(popup.says('Ben is waiting')).toBeVisible();
      expect(await middleOf(page.getByRole('button', { name: 'Join meeting' }))).toEqual(join);
      const meeting = extension.context.waitForEvent('page');
      await page.getByRole('button', { name: 'Join meeting' }).click();
      await (await meeting).close();
    },
  );

for (const [count, index] of [
  [8, 1],
  [8, 7],
  [30, 0],
] as const)
  test(
    `a room that goes, number ${index + 1} of ${count}, leaves its place empty, and comes back there`,
    {
      tag: index === 1 ? [] : ['@long'],
    },
    async ({ extension, sandbox }) => {
      const popup = await open(extension, sandbox, count);
      const { page } = popup;
      const gone = await nameOf(popup.rows.nth(index));
      const staying = popup.row(await nameOf(popup.rows.nth(3)));
      const place = await staying.boundingBox();
      const { x, y } = await middleOf(copyButton(staying));
      await page.mouse.move(x, y);
      const shifts = await watchShifts(page);
      const id = sandbox.eyeson.rooms().find(({ name }) => name === gone)?.id ?? '';
      await extension.ask('rooms.delete', { roomIds: [id] });
      await expect(popup.row(gone)).toBeHidden();
      await expect(popup.says('deleted')).toBeVisible();
      expect(await shifts()).toBeLessThanOrEqual(MOST);
      await expect(popup.field).toBeVisible();
      expect(await staying.boundingBox()).toEqual(place);
      await expect(popup.rows.first()).toHaveAttribute('aria-setsize', String(count - 1));
      await settled(page);
      await page.mouse.down();
      await page.mouse.up();
      await expect(popup.says('Guest link copied')).toBeVisible();
      const name = await nameOf(staying);
      const link = sandbox.eyeson.rooms().find((each) => each.name === name)?.guestLink;
      await expect.poll(() => extension.clipboard()).toBe(link);

      await page.bringToFront();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(popup.row(gone)).toBeVisible();
      expect(await staying.boundingBox()).toEqual(place);
      await expect(popup.rows.nth(index)).toHaveAccessibleName(gone);
    },
  );

test('a search that begins moves no row and keeps the height, and no press lands on another room', async ({
  extension,
  sandbox,
}) => {
  const popup = await open(extension, sandbox, 12);
  const { page } = popup;
  const main = page.getByRole('main');
  const height = (await main.boundingBox())?.height;
  const row = popup.rows.nth(4);
  const at = await middleOf(copyButton(row));
  await page.mouse.move(at.x, at.y);
  const shifts = await watchShifts(page);
  const isInert = await watchFirstFrame(page, { selector: 'ul ~ div button', at });
  // Not typed: what moves within half a second of a key does not count.
  await popup.field.evaluate((field: HTMLInputElement) => {
    field.value = '1';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(popup.rows).toHaveCount(4);
  expect(await isInert()).toBe(true);
  expect(await shifts()).toBeLessThanOrEqual(MOST);
  expect((await main.boundingBox())?.height).toBe(height);
  await popup.field.fill('nothing at all');
  await expect(page.getByText('No rooms match “nothing at all”.')).toBeVisible();
  expect((await main.boundingBox())?.height).toBe(height);
  await popup.field.press('Escape');
  await expect(popup.rows).toHaveCount(12);
  expect((await main.boundingBox())?.height).toBe(height);
});
