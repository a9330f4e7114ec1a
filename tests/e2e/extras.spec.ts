import { readFile } from 'node:fs/promises';
import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';
import type { Sandbox } from '../../sandbox/start.ts';

/** The popup of a host who has rooms of these names. @returns it and the rooms, as Eyeson has them */
async function open(extension: Extension, { eyeson }: Sandbox, names = ['Weekly sync']) {
  for (const name of names) eyeson.addRoom({ key: team.key, name });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  return { popup: await PopupTab.open(extension), rooms: eyeson.rooms() };
}

test('mail and WhatsApp get the guest link and never the host’s', async ({ extension, sandbox }) => {
  const { popup, rooms } = await open(extension, sandbox);
  await popup.act('Weekly sync', 'Share…');
  const dialog = popup.page.getByRole('dialog', { name: 'Share “Weekly sync”' });
  for (const [name, begin, field] of [
    ['Email', 'mailto:?', 'body'],
    ['WhatsApp', 'https://wa.me/?', 'text'],
  ] as const) {
    const address = (await dialog.getByRole('link', { name }).getAttribute('href')) ?? '';
    expect(address).toContain(begin);
    expect(new URL(address).searchParams.get(field)).toContain(rooms[0]?.guestLink);
  }
  const page = await popup.page.content();
  for (const { token } of rooms[0]?.hosts ?? []) expect(page).not.toContain(token);
});

test('an event is saved as a file for any calendar, with the guest link', async ({ extension, sandbox }) => {
  const { popup, rooms } = await open(extension, sandbox);
  await popup.act('Weekly sync', 'New calendar event…');
  const dialog = popup.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Design review');
  await dialog.getByLabel('Time').fill('2030-12-31T10:00');
  const coming = popup.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as .ics file' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('Design review.ics');
  const lines = (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toContain('SUMMARY:Design review');
  expect(lines).toContain(`LOCATION:${rooms[0]?.guestLink}`);
  const start = new Date('2030-12-31T10:00').toISOString().replaceAll(/[-:]|\.000/g, '');
  expect(lines).toContain(`DTSTART:${start}`);
  await expect(dialog).toBeHidden();
});

test('a note and a colour stay with their room, and the search finds the note', async ({
  extension,
  sandbox,
}) => {
  const others = Array.from({ length: 7 }, (_, n) => `Project ${n + 1}`);
  const { popup } = await open(extension, sandbox, ['Weekly sync', ...others]);
  await popup.act('Weekly sync', 'Note and colour…');
  const dialog = popup.page.getByRole('dialog', { name: 'Note and colour of “Weekly sync”' });
  await dialog.getByRole('textbox', { name: 'Note' }).fill('With the Zürich office');
  await dialog.getByRole('radio', { name: 'Green' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await popup.page.reload();
  await popup.field.fill('zurich');
  await expect(popup.rows).toHaveCount(1);
  await expect(popup.row('Weekly sync')).toHaveAccessibleDescription(/With the Zürich office\s+Green/);
});

test('pinned rooms are put in order by keys, and stay so', async ({ extension, sandbox }) => {
  const { popup } = await open(extension, sandbox, ['Board', 'Interview', 'Coffee']);
  for (const name of ['Board', 'Interview']) await popup.act(name, 'Pin');
  const order = (): Promise<(string | null)[]> =>
    popup.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  await expect.poll(order).toEqual(['Board', 'Interview', 'Coffee']);
  await popup.row('Interview').press('Alt+ArrowUp');
  await expect.poll(order).toEqual(['Interview', 'Board', 'Coffee']);
  await expect(popup.row('Interview')).toBeFocused();
  await popup.page.reload();
  await expect.poll(order).toEqual(['Interview', 'Board', 'Coffee']);
});

test('“?” shows all keys, those of the browser too', async ({ extension, sandbox }) => {
  const { popup } = await open(extension, sandbox);
  await popup.row('Weekly sync').press('?');
  const dialog = popup.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toContainText('Alt+Shift+J');
  await popup.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(popup.row('Weekly sync')).toBeFocused();
});

test('a page that a key has opened for it copies the guest link, once', async ({ extension, sandbox }) => {
  const { popup, rooms } = await open(extension, sandbox);
  const [room] = rooms;
  const page = await extension.open(extension.url(`popup.html#copy=${room?.id}`));
  await expect(page.getByText('Guest link copied')).toBeVisible();
  await expect.poll(() => extension.clipboard()).toBe(room?.guestLink);
  expect(page.url()).toBe(popup.page.url());
});
