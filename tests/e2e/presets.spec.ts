import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const CREATE = 'POST /permalink';
const DAY = 24 * 3_600_000;

test('a preset is made in the options, and what it says reaches Eyeson when the popup makes a room with it', async ({
  extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  const options = await extension.connectByHand({ key: team.key });
  await options.getByRole('button', { name: 'New preset' }).click();
  const dialog = options.getByRole('dialog', { name: 'New preset' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Interview');
  await dialog.getByRole('textbox', { name: 'Default room name' }).fill('Interview of {date}');
  await dialog.getByRole('textbox', { name: 'Link expires after (days)' }).fill('30');
  await dialog.getByRole('checkbox', { name: 'Recording' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Hide the chat' }).check();
  await dialog.getByText('Appearance and language').click();
  await dialog.getByRole('textbox', { name: 'Background colour' }).fill('#2559d6');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByRole('listitem', { name: 'Interview' })).toContainText('30 days');

  const popup = await PopupTab.open(extension);
  const begun = Date.now();
  await popup.page.getByRole('button', { name: 'Create with a preset' }).click();
  await popup.page.getByRole('menuitem', { name: 'Interview' }).click();
  await expect(popup.says('Guest link copied')).toBeVisible();
  const [{ body } = { body: undefined }, ...others] = eyeson.requests.of(CREATE);
  expect(others).toEqual([]);
  expect(body).toMatchObject({
    name: expect.stringMatching(/^Interview of .*\d{4}$/),
    options: {
      recording_available: false,
      background_color: '#2559d6',
      widescreen: true,
      custom_fields: { hide_chat: true },
    },
  });
  const [room] = eyeson.rooms();
  const days = (Date.parse(room?.expiresAt ?? '') - begun) / DAY;
  expect(days).toBeGreaterThanOrEqual(30);
  expect(days).toBeLessThan(30.01);
  await expect.poll(() => extension.clipboard()).toBe(room?.guestLink);

  await popup.page.bringToFront();
  await popup.create('Without a preset');
  const [, plain] = eyeson.requests.of(CREATE);
  expect(plain?.body).toMatchObject({ name: 'Without a preset', options: { widescreen: true } });
  expect(JSON.stringify(plain?.body)).not.toMatch(/recording|hide_chat|background|expires/);
});

test('what all new rooms are like reaches Eyeson from the popup, and a preset that was removed is offered no longer', async ({
  extension,
  sandbox,
}) => {
  const options = await extension.connectByHand({ key: team.key });
  await options.getByRole('button', { name: 'Add “Webinar”' }).click();
  await options.getByRole('button', { name: 'Edit “Defaults for new rooms”' }).click();
  const dialog = options.getByRole('dialog', { name: 'Edit “Defaults for new rooms”' });
  await dialog.getByRole('checkbox', { name: 'Reactions' }).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByRole('listitem', { name: 'Defaults for new rooms' })).toContainText(
    'Reactions: Off',
  );

  const popup = await PopupTab.open(extension);
  const choice = popup.page.getByRole('button', { name: 'Create with a preset' });
  await expect(choice).toBeVisible();
  await options.getByRole('button', { name: 'Remove Webinar' }).click();
  await expect(choice).toBeHidden();
  await popup.create('Board');
  expect(sandbox.eyeson.requests.of(CREATE).map(({ body }) => body)).toMatchObject([
    { name: 'Board', options: { reaction_available: false } },
  ]);
});
