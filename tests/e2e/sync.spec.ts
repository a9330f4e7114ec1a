import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const COUNT = 1000;
const PAGES = COUNT / 25;
const list = 'GET /permalink';

test('a long sync shows its progress, outlives the worker, and is stopped by the host', async ({
  extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  for (let n = 0; n < COUNT; n++) eyeson.addRoom({ key: team.key, name: `Room ${n}` });
  const pages = () =>
    eyeson.requests
      .of(list)
      .map(({ path }) => new URL(path, 'https://eyeson').searchParams)
      .filter((query) => query.get('limit') === '100')
      .map((query) => Number(query.get('page')));
  eyeson.faults.add({ match: list, do: { delayMs: 100 } });
  await extension.connect({ key: team.key });
  const popup = await PopupTab.open(extension);
  await expect(popup.page.getByText(/Loading rooms: \d+ of 1,000…/)).toBeVisible();
  await expect(popup.rows.first()).toBeVisible();

  await expect.poll(() => pages().length).toBeGreaterThan(5);
  await extension.killWorker();
  const read = Math.max(...pages());
  eyeson.requests.clear();
  await extension.ringAlarms();
  await expect.poll(pages).not.toEqual([]);
  expect(pages()[0]).toBeGreaterThanOrEqual(read);

  await popup.page.getByRole('button', { name: 'Stop' }).click();
  await expect(popup.page.getByText(/Loading rooms/)).toBeHidden();
  const stopped = Math.max(...pages());
  expect(stopped).toBeLessThan(PAGES);
  eyeson.faults.clear();
  eyeson.requests.clear();
  await extension.ask('rooms.refresh');
  expect(pages()[0]).toBeGreaterThanOrEqual(stopped);
  await expect(popup.rows.first()).toHaveAttribute('aria-setsize', String(COUNT));

  // A popup that is opened again looks, and reads not all of them.
  eyeson.requests.clear();
  const again = await PopupTab.open(extension);
  await expect(again.rows.first()).toHaveAttribute('aria-setsize', String(COUNT));
  await eyeson.requests.waitFor(list);
  expect(pages()).toEqual([1]);
});
