import type { Locator, Page } from '@playwright/test';
import { addKnownRoom, type KnownRoom, spellings, tagOf } from '../support/e2e/host-link-guard.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

let room: KnownRoom;

test.beforeEach(async ({ extension, sandbox }) => {
  await extension.connect({ key: team.key });
  room = await addKnownRoom(sandbox, extension, { key: team.key, name: 'Board' });
});

const warning = (page: Page | Locator) => page.getByRole('status').filter({ hasText: 'Anyone who has it' });
const replace = (page: Page | Locator) => page.getByRole('button', { name: 'Replace with guest link' });

for (const [name, write] of spellings)
  test(
    `a host link in a template, ${name}, is replaced by one press and one undo brings it back`,
    tagOf(name),
    async ({ extension }) => {
      const page = await extension.openOptions('#invitation');
      const field = page.getByRole('textbox', { name: 'In emails' });
      await field.fill(`Come: ${write(room)} or {link}`);
      await expect(warning(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await replace(page).click();
      await expect(field).toHaveValue(`Come: ${room.guestLink} or {link}`);
      await expect(field).toBeFocused();
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(field).toHaveValue(`Come: ${write(room)} or {link}`);
      await expect(warning(page)).toBeVisible();
      await page.keyboard.press('ControlOrMeta+Shift+Z');
      await expect(field).toHaveValue(`Come: ${room.guestLink} or {link}`);
    },
  );

test('what is shared has the guest link alone, after one press', async ({ extension }) => {
  await extension.change({ templates: { 'mail-en': `Come: ${room.hostLink}\n{link}` } });
  const popup = await PopupTab.open(extension);
  await popup.act('Board', 'Share…');
  const dialog = popup.page.getByRole('dialog', { name: 'Share “Board”' });
  await expect(warning(dialog)).toBeVisible();
  await replace(dialog).click();
  for (const name of ['Email', 'WhatsApp']) {
    const address = await dialog.getByRole('link', { name }).getAttribute('href');
    expect(address).not.toContain(room.token);
    expect(decodeURIComponent(address ?? '')).toContain(`Come: ${room.guestLink}`);
  }
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(warning(dialog)).toBeVisible();
});

test('a new event has the guest link alone, after one press', async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  await popup.act('Board', 'New calendar event…');
  const dialog = popup.page.getByRole('dialog');
  const title = dialog.getByRole('textbox', { name: 'Title' });
  await title.fill(`Review ${room.hostLink}`);
  await replace(dialog).click();
  await expect(title).toHaveValue(`Review ${room.guestLink}`);
  const calendar = dialog.getByRole('combobox', { name: 'Calendar' });
  await calendar.selectOption('Outlook.com');
  await expect(dialog.getByRole('button', { name: 'Open in Outlook.com' })).toBeVisible();
  await calendar.selectOption('Google Calendar');
  const opened = extension.context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Open in Google Calendar' }).click();
  const address = (await opened).url();
  expect(decodeURIComponent(address)).toContain(`Review ${room.guestLink}`);
  expect(address).not.toContain(room.token);
});

test('a new event is offered in the calendar that was chosen last', async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  await popup.act('Board', 'New calendar event…');
  await popup.page.getByRole('combobox', { name: 'Calendar' }).selectOption('Yahoo');
  await expect(popup.page.getByRole('button', { name: 'Open in Yahoo' })).toBeVisible();
  const again = await PopupTab.open(extension);
  await again.act('Board', 'New calendar event…');
  await expect(again.page.getByRole('button', { name: 'Open in Yahoo' })).toBeVisible();
});
