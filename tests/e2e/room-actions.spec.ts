import { switchValues } from '../../sandbox/eyeson/switches.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';

test.beforeEach(async ({ extension, sandbox }) => {
  sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
});

test('doors are opened from the room’s menu, after saying what they cost, and closed there', async ({
  extension,
  sandbox,
}) => {
  const popup = await extension.openPopup();
  const row = popup.getByRole('listitem', { name: 'Weekly sync' });
  await row.getByRole('button', { name: 'More actions for' }).click();
  await popup.getByRole('menuitem', { name: 'Let guests in early…' }).click();
  const dialog = popup.getByRole('dialog', { name: 'Let guests into “Weekly sync” early' });
  await expect(dialog).toContainText('for every start');
  await dialog.getByRole('combobox', { name: 'For how long' }).selectOption('30 minutes from now');
  await dialog.getByRole('button', { name: 'Let guests in' }).click();
  await expect(row).toContainText(/open, 29 min left · 1 start/);
  expect(sandbox.eyeson.rooms()[0]?.starts).toBe(1);

  await row.getByRole('button', { name: 'More actions for' }).click();
  await popup.getByRole('menuitem', { name: 'Stop letting guests in early' }).click();
  await expect(row).not.toContainText('left');
});

test('a calendar event opens filled in, and its time is planned', async ({ extension, sandbox }) => {
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'More actions for' }).click();
  await popup.getByRole('menuitem', { name: 'New calendar event…' }).click();
  const dialog = popup.getByRole('dialog', { name: 'New event with “Weekly sync”' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Design review');
  await dialog.getByLabel('Time').fill('2030-12-31T10:00');
  const opened = extension.context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Open in Google Calendar' }).click();
  const url = new URL((await opened).url());
  await expect.poll(() => popup.getByRole('dialog').count()).toBe(0);
  expect(url.origin).toBe('https://calendar.google.com');
  expect(url.href).toContain('Design%20review');
  expect(decodeURIComponent(url.href)).toContain(sandbox.eyeson.rooms()[0]?.guestLink);

  await popup.getByRole('button', { name: 'More actions for' }).click();
  await popup.getByRole('menuitem', { name: 'Reminders…' }).click();
  await expect(popup.getByRole('dialog')).toContainText('Design review');
});

test('those who wait are told a line with one click, and the host does not count as there', async ({
  extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  const [room] = eyeson.rooms();
  const id = room?.id ?? '';
  eyeson.start(id);
  eyeson.enter(id, { name: 'Anna', guest: true });
  await extension.ask('rooms.refresh');
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'Message guests' }).click();
  await expect(popup.getByText('Sent to the meeting chat: I’ll be with you in 2 minutes')).toBeVisible();
  expect(eyeson.said(id)).toEqual(['I’ll be with you in 2 minutes']);
  await expect(popup.getByText('Anna is waiting')).toBeVisible();
});

test('a room is edited: only what was changed reaches Eyeson', async ({ extension, sandbox }) => {
  const { eyeson } = sandbox;
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'More actions for' }).click();
  await popup.getByRole('menuitem', { name: 'Edit…' }).click();
  const dialog = popup.getByRole('dialog', { name: 'Edit “Weekly sync”' });
  await dialog.getByRole('checkbox', { name: 'Recording' }).uncheck();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Daily sync');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(popup.getByRole('listitem', { name: 'Daily sync' })).toBeVisible();
  const sent = eyeson.requests.of(/^PUT /).map(({ body }) => body);
  expect(sent).toEqual([{ name: 'Daily sync', options: { recording_available: false } }]);
});

test('a value that is refused stays in sight, also in the small popup', async ({ extension }) => {
  const popup = await extension.openPopup();
  await popup.setViewportSize({ width: 380, height: 580 });
  await popup.getByRole('button', { name: 'More actions for' }).click();
  await popup.getByRole('menuitem', { name: 'Edit…' }).click();
  const dialog = popup.getByRole('dialog');
  for (const name of ['Appearance and language', 'More options']) await dialog.getByText(name).click();
  for (const name of ['Background colour', 'Logo (URL)', 'Page after the meeting (URL)']) {
    const field = dialog.getByRole('textbox', { name, exact: true });
    const before = await field.inputValue();
    await field.fill('nonsense');
    // At the lower edge, where the sentence needs place.
    await field.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await field.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText(`“${name}”`);
    await expect(field).toBeFocused();
    await expect(field).toBeInViewport({ ratio: 1 });
    await field.fill(before);
  }
});

for (const how of switchValues.putOptions) {
  const title = `where Eyeson’s PUT is to ${how}, an edit loses no option that was set before`;
  test(title, { tag: how === 'replace' ? [] : '@long' }, async ({ extension, sandbox }) => {
    const { eyeson } = sandbox;
    eyeson.switches.putOptions = how;
    const popup = await extension.openPopup();
    const edit = async (...names: string[]) => {
      await popup.getByRole('button', { name: 'More actions for' }).click();
      await popup.getByRole('menuitem', { name: 'Edit…' }).click();
      const dialog = popup.getByRole('dialog', { name: 'Edit “Weekly sync”' });
      for (const name of names) await dialog.getByRole('checkbox', { name, exact: true }).click();
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(dialog).toBeHidden();
    };
    await edit('Recording', 'Hide the chat');
    eyeson.requests.clear();
    await edit('Reactions', 'Lock meeting');
    await expect
      .poll(() => eyeson.rooms()[0]?.options)
      .toMatchObject({
        recording_available: false,
        reaction_available: false,
        lock_available: true,
        custom_fields: { hide_chat: true },
      });
    const [first] = eyeson.requests.of(/^PUT /).map(({ body }) => body);
    expect(first).toMatchObject({ options: { reaction_available: false, lock_available: true } });
    await popup.getByRole('button', { name: 'More actions for' }).click();
    await popup.getByRole('menuitem', { name: 'Edit…' }).click();
    await expect(popup.getByRole('checkbox', { name: 'Recording' })).not.toBeChecked();
    await expect(popup.getByRole('checkbox', { name: 'Hide the chat' })).toBeChecked();
  });
}

test('a co-host gets a link of their own on the clipboard, and loses it again', async ({
  extension,
  sandbox,
}) => {
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'More actions for' }).click();
  await popup.getByRole('menuitem', { name: 'Co-hosts…' }).click();
  const dialog = popup.getByRole('dialog', { name: 'Co-hosts of “Weekly sync”' });
  await dialog.getByRole('textbox', { name: 'Co-host’s name' }).fill('Carla');
  await dialog.getByRole('button', { name: 'Add co-host' }).click();
  await dialog.getByRole('button', { name: 'Copy host link of Carla' }).click();
  await expect(dialog.getByRole('status')).toContainText('send it only to Carla');
  const hosts = () => sandbox.eyeson.rooms()[0]?.hosts ?? [];
  await expect.poll(() => extension.clipboard()).toBe(hosts().find(({ name }) => name === 'Carla')?.link);
  await popup.bringToFront();
  await dialog.getByRole('button', { name: 'Remove Carla' }).click();
  expect(hosts().map(({ name }) => name)).toContain('Carla');
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => hosts().map(({ name }) => name)).not.toContain('Carla');
  await expect(dialog.getByRole('button', { name: 'Copy host link of Carla' })).toBeHidden();
  const { requests } = sandbox.eyeson;
  expect(requests.of('POST /permalink/:id/users')).toMatchObject([{ body: { user: { name: 'Carla' } } }]);
  expect(requests.of('DELETE /permalink/:id/users/:token')).toHaveLength(1);
});

test('a QR code is shown, and saved as a picture', async ({ extension }) => {
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'More actions for' }).click();
  await popup.getByRole('menuitem', { name: 'Show QR code…' }).click();
  await expect(popup.getByRole('img', { name: 'QR code of “Weekly sync”' })).toBeVisible();
  const saved = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Save as PNG' }).click();
  expect((await saved).suggestedFilename()).toBe('Weekly sync.png');
});

test('a pinned room comes first and stays there', async ({ extension, sandbox }) => {
  sandbox.eyeson.addRoom({ key: team.key, name: 'Newer room' });
  await extension.ask('rooms.refresh');
  const popup = await extension.openPopup();
  const rows = popup.getByRole('list', { name: 'Rooms' }).getByRole('listitem');
  await popup
    .getByRole('listitem', { name: 'Weekly sync' })
    .getByRole('button', { name: 'More actions for' })
    .click();
  await popup.getByRole('menuitem', { name: 'Pin' }).click();
  await expect(rows.first()).toHaveAccessibleName('Weekly sync');
  await popup.reload();
  await expect(rows.first()).toHaveAccessibleName('Weekly sync');
});
