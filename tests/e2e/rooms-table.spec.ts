import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { expectNothingDeleted } from '../support/e2e/nothing-deleted.ts';

const DELETE = 'DELETE /permalink/:id';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, name: string) => page.getByRole('row', { name });

/** The rooms page, once its table has so many rooms. */
async function openTable(extension: Extension, rooms: number): Promise<Page> {
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const page = await extension.openRooms();
  await expect(page.getByRole('table', { name: 'Rooms' })).toHaveAttribute('aria-rowcount', `${rooms + 1}`);
  return page;
}

test('expired rooms are filtered, deleted together, and brought back by one Undo', async ({
  extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  for (const name of ['Old one', 'Old two'])
    eyeson.addRoom({ key: team.key, name, expiresAt: '2020-01-01T00:00:00Z' });
  eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  const page = await openTable(extension, 3);
  await page.getByRole('button', { name: 'Expired 2' }).click();
  await expect(row(page, 'Weekly sync')).toBeHidden();
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await button(page, 'Delete').click();
  await expect(page.getByText('2 rooms deleted')).toBeVisible();
  await extension.killWorker();
  await button(page, 'Undo').click();
  await expect(row(page, 'Old one')).toBeVisible();
  await expectNothingDeleted(extension, eyeson);
  expect(eyeson.rooms()).toHaveLength(3);
});

test('the worker dies in the middle of a bulk delete, of which one room runs: it is asked first, and carried through', async ({
  extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  const rooms = Array.from({ length: 30 }, (_, n) => eyeson.addRoom({ key: team.key, name: `Room ${n}` }));
  eyeson.start(rooms[0]?.id ?? '');
  const page = await openTable(extension, 30);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await button(page, 'Delete').click();
  const dialog = page.getByRole('dialog', { name: 'Delete “30 rooms”?' });
  await expect(dialog).toContainText('end for everyone in them');
  // The first few are carried out, the next four, which are asked for together, are never answered.
  eyeson.faults.add({ match: DELETE, do: { delayMs: 1 }, times: 14 });
  eyeson.faults.add({ match: DELETE, do: 'hang', times: 4 });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => eyeson.requests.of(DELETE).length, { timeout: 30_000 }).toBe(18);
  await extension.killWorker();
  await extension.ringAlarms();
  await expect.poll(() => eyeson.rooms().length, { timeout: 30_000 }).toBe(0);
  await expect(page.getByText('No rooms')).toBeVisible();
});

test('expired rooms are renewed together, a pause of Eyeson’s included', async ({ extension, sandbox }) => {
  const { eyeson } = sandbox;
  for (let n = 0; n < 6; n += 1)
    eyeson.addRoom({ key: team.key, name: `Old ${n}`, expiresAt: '2020-01-01T00:00:00Z' });
  eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  const page = await openTable(extension, 7);
  eyeson.faults.add({ match: /^PUT /, do: { status: 429, headers: { 'Retry-After': '1' } }, times: 2 });
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await button(page, 'Remove expiry').first().click();
  const dialog = page.getByRole('dialog', { name: 'Remove the expiry of 6 rooms?' });
  await dialog.getByRole('button', { name: 'Remove expiry' }).click();
  await expect(page.getByText('Expiry of 6 rooms removed')).toBeVisible();
  expect(eyeson.rooms().map(({ expiresAt }) => expiresAt)).toEqual(Array.from({ length: 7 }, () => null));
  const bodies = eyeson.requests.of(/^PUT /).map(({ body }) => body);
  expect(bodies).toEqual(bodies.map(() => ({ expires_at: null })));
  await expect(page.getByRole('button', { name: 'Expired 0' })).toBeVisible();
});

test('the list is saved for spreadsheets, with guest links alone', async ({ extension, sandbox }) => {
  const { eyeson } = sandbox;
  const room = eyeson.addRoom({ key: team.key, name: '=1+1 "Board", all', hosts: ['Hanna Host'] });
  const page = await openTable(extension, 1);
  const saving = page.waitForEvent('download');
  await button(page, 'Export CSV').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^Rooms \d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain(`"'=1+1 ""Board"", all","Testers","${room.guestLink}"`);
  for (const { link, token } of room.hosts) {
    expect(text).not.toContain(link);
    expect(text).not.toContain(token);
  }
});

test('rooms are counted, asked for anew, made and started on their page', async ({ extension, sandbox }) => {
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const page = await extension.openRooms();
  await expect(page.getByText('No rooms · Synced just now')).toBeVisible();
  sandbox.eyeson.addRoom({ key: team.key, name: 'Interview' });
  await button(page, 'Sync now').click();
  await expect(page.getByText('1 room · Synced just now')).toBeVisible();

  const name = page.getByRole('textbox', { name: 'New room name' });
  await name.fill('Weekly sync');
  await name.press('Enter');
  await expect(page.getByText('Guest link copied')).toBeVisible();
  await expect(row(page, 'Weekly sync')).toBeVisible();
  const made = sandbox.eyeson.rooms().find((room) => room.name === 'Weekly sync');
  await expect.poll(() => extension.clipboard()).toBe(made?.guestLink);

  await page.bringToFront();
  const meeting = extension.context.waitForEvent('page');
  await row(page, 'Weekly sync').getByRole('button', { name: 'Start' }).click();
  expect((await meeting).url()).toContain('app.eyeson.team/permalink');
});

for (const [width, height] of [
  [320, 256],
  [320, 640],
  [400, 700],
  [768, 1024],
  [1280, 800],
  [3840, 2160],
] as const)
  test(`at ${width} × ${height} px the name has its room, nothing is cut, and a state is a shape`, async ({
    extension,
    sandbox,
  }) => {
    const { eyeson } = sandbox;
    const waiting = eyeson.addRoom({ key: team.key, name: 'Support desk' });
    const running = eyeson.addRoom({ key: team.key, name: 'Board', hosts: ['Maria'] });
    for (let n = 1; n <= 40; n += 1) eyeson.addRoom({ key: team.key, name: `Room ${n}` });
    eyeson.start(waiting.id);
    eyeson.enter(waiting.id, { name: 'Anna', guest: true });
    eyeson.enter(running.id, { name: 'Maria', guest: false });
    const page = await openTable(extension, 42);
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const table = page.getByRole('table', { name: 'Rooms' });
    const isOneWay = ([box]: Element[]) => box && box.scrollWidth <= box.clientWidth;
    expect(await table.locator('..').evaluateAll(isOneWay)).toBe(true);
    const cell = await page.getByRole('rowheader').first().boundingBox();
    expect(cell?.width).toBeGreaterThanOrEqual(160);
    const tick = await page.getByRole('checkbox').nth(1).locator('..').boundingBox();
    expect(Math.min(tick?.width ?? 0, tick?.height ?? 0)).toBeGreaterThanOrEqual(24);
    const heads = await page
      .getByRole('columnheader')
      .evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent));
    expect(heads.slice(1)).not.toContain('');

    await button(page, 'Running 2').click();
    await expect(page.getByRole('rowheader')).toHaveCount(2);
    const shapes = await page.getByRole('rowheader').evaluateAll((all) =>
      all.map((each) => {
        const { transform, borderRadius } = getComputedStyle(each.querySelector('[title]') ?? each);
        return `${transform} ${borderRadius}`;
      }),
    );
    expect(new Set(shapes).size).toBe(2);
  });

test('a row that is selected stays so in colour under the pointer, and has its date', async ({
  extension,
  sandbox,
}) => {
  for (const name of ['Interview', 'Weekly sync']) sandbox.eyeson.addRoom({ key: team.key, name });
  const page = await openTable(extension, 2);
  await page.setViewportSize({ width: 1400, height: 800 });
  await expect(row(page, 'Interview')).toContainText(String(new Date().getFullYear()));
  await page.getByRole('checkbox', { name: 'Select “Interview”' }).check();
  const ground = (name: string) => row(page, name).evaluate((each) => getComputedStyle(each).backgroundColor);
  await row(page, 'Weekly sync').hover();
  const hovered = await ground('Weekly sync');
  await row(page, 'Interview').hover();
  expect(await ground('Interview')).not.toBe(hovered);
});
