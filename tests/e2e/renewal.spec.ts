import type { Page } from '@playwright/test';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';

const PUT = 'PUT /permalink/:id';
const PAST = '2020-01-01T00:00:00Z';

/** The rooms page, and its expired rooms selected and about to be renewed. */
async function begin(extension: Extension, rooms: number): Promise<Page> {
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const page = await extension.openRooms();
  await expect(page.getByRole('table', { name: 'Rooms' })).toHaveAttribute('aria-rowcount', `${rooms + 1}`);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await page.getByRole('button', { name: 'Remove expiry', exact: true }).first().click();
  await expect(page.getByRole('dialog', { name: `Remove the expiry of ${rooms} rooms?` })).toBeVisible();
  return page;
}

const renew = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Remove expiry' }).click();

test('the worker is killed in the middle of a bulk renewal: every room is renewed all the same', async ({
  extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  for (let n = 0; n < 12; n += 1) eyeson.addRoom({ key: team.key, name: `Old ${n}`, expiresAt: PAST });
  const page = await begin(extension, 12);
  // Four are renewed; the next four are asked for and never answered.
  eyeson.faults.add({ match: PUT, do: { delayMs: 1 }, times: 4 });
  eyeson.faults.add({ match: PUT, do: 'hang', times: 4 });
  await renew(page);
  await expect(page.getByText('Expiry removed: 4 of 12 rooms')).toBeVisible();
  await expect.poll(() => eyeson.requests.of(PUT).length).toBe(8);
  expect(eyeson.rooms().filter(({ expiresAt }) => expiresAt === null)).toHaveLength(4);
  await extension.killWorker();
  await expect(page.getByText('Expiry of 12 rooms removed')).toBeVisible();
  expect(eyeson.rooms().filter(({ expiresAt }) => expiresAt !== null)).toEqual([]);
  // Those that were never answered, once more, and no other.
  expect(eyeson.requests.of(PUT)).toHaveLength(16);
  await expect(page.getByRole('button', { name: 'Expired 0' })).toBeVisible();
});

test('one room that Eyeson refuses keeps no other from being renewed, and is tried again on a click', async ({
  extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  const rooms = Array.from({ length: 6 }, (_, n) =>
    eyeson.addRoom({ key: team.key, name: `Old ${n}`, expiresAt: PAST }),
  );
  const refused = rooms[2];
  const page = await begin(extension, 6);
  const match = new RegExp(`^PUT /permalink/${refused?.id}`);
  eyeson.faults.add({ match, do: { status: 422, body: { error: 'too old to be renewed' } } });
  await renew(page);
  await expect(page.getByText('The expiry of 1 room was not removed.')).toContainText(
    'too old to be renewed',
  );
  expect(eyeson.rooms().filter(({ expiresAt }) => expiresAt !== null)).toMatchObject([{ id: refused?.id }]);
  await expect(page.getByRole('button', { name: 'Expired 1' })).toBeVisible();

  eyeson.faults.clear();
  eyeson.requests.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Expiry of 1 room removed')).toBeVisible();
  expect(eyeson.requests.of(PUT)).toMatchObject([
    { path: expect.stringContaining(refused?.id ?? ''), body: { expires_at: null } },
  ]);
  await expect(page.getByRole('button', { name: 'Expired 0' })).toBeVisible();
});

test('until a day that the host chooses, and not beyond', async ({ extension, sandbox }) => {
  const { eyeson } = sandbox;
  for (const name of ['Old one', 'Old two']) eyeson.addRoom({ key: team.key, name, expiresAt: PAST });
  const page = await begin(extension, 2);
  await page.getByRole('textbox', { name: 'Link expires' }).fill('2001-01-01T10:00');
  await renew(page);
  await expect(page.getByRole('alert').filter({ hasText: 'in the future' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Link expires' })).toBeFocused();
  expect(eyeson.requests.of(PUT)).toHaveLength(0);
  await page.getByRole('textbox', { name: 'Link expires' }).fill('2099-01-01T10:00');
  await renew(page);
  await expect(page.getByText('Expiry of 2 rooms removed')).toBeVisible();
  const until = await page.evaluate(() => new Date('2099-01-01T10:00').toISOString());
  expect(eyeson.requests.of(PUT).map(({ body }) => body)).toEqual([
    { expires_at: until },
    { expires_at: until },
  ]);
});
