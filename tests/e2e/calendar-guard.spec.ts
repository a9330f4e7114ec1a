import {
  addKnownRoom,
  answer,
  type KnownRoom,
  spellings,
  tagOf,
  warning,
} from '../support/e2e/host-link-guard.ts';
import { expect, test } from '../support/e2e/calendar/fixtures.ts';
import { team } from '../support/e2e/fixtures.ts';

let room: KnownRoom;

test.beforeEach(async ({ sandbox, sharedExtension }) => {
  room = await addKnownRoom(sandbox, sharedExtension, { key: team.key, name: 'Board' });
});

for (const [name, write] of spellings) {
  test(
    `a host link in the description of an event, ${name}, is replaced in one step`,
    tagOf(name),
    async ({ openCalendar }) => {
      const tab = await openCalendar('r?undo=browser');
      await tab.show('saved');
      await tab.button.waitFor();
      const before = await tab.description();
      await tab.page.locator('#xDescIn [contenteditable=true]').click();
      await tab.page.keyboard.press('ControlOrMeta+End');
      await tab.page.keyboard.insertText(` Come: ${write(room)} soon`);
      await answer(tab.page, 'Replace with guest link').click();
      await expect.poll(() => tab.description()).toContain(room.guestLink);
      expect(await tab.description()).not.toContain(room.token);
      await expect(tab.page.getByText('Replaced with the guest link')).toBeVisible();
      await tab.page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => tab.description()).not.toContain(room.guestLink);
      await expect(warning(tab.page)).toContainText('Anyone who has it');
      expect(await tab.description()).toContain(before);
    },
  );
}

test('a host link in the location is replaced there, with the field focused or not', async ({
  openCalendar,
}) => {
  const tab = await openCalendar('r/eventedit');
  const location = tab.page.getByRole('combobox', { name: 'Add location' });
  const title = tab.page.getByRole('textbox', { name: 'Add title' }).filter({ visible: true });
  const isReady = tab.page.getByRole('option', { name: 'Room 4, Second floor' });
  for (const isLeft of [true, false]) {
    await location.click();
    await isReady.waitFor();
    await location.fill(`Room 4, ${room.hostLink}`);
    if (isLeft) await title.click();
    await answer(tab.page, 'Replace with guest link').click();
    await expect(tab.page.getByText('Replaced with the guest link')).toBeVisible();
    await expect(location).toHaveValue(`Room 4, ${room.guestLink}`);
    await title.click();
    await expect.poll(() => tab.location()).toBe(`Room 4, ${room.guestLink}`);
  }
});

test('a host link in the location that came with the address of the page is warned of', async ({
  openCalendar,
}) => {
  const tab = await openCalendar(`r/eventedit?location=${encodeURIComponent(room.hostLink)}`);
  await answer(tab.page, 'Replace with guest link').click();
  await expect.poll(() => tab.location()).toBe(room.guestLink);
});

for (const [where, path, kind] of [
  ['the full editor', 'r/eventedit', undefined],
  ['quick create', 'r', 'quick'],
] as const)
  test(`a host link in the title of an event is replaced in ${where}`, async ({ openCalendar }) => {
    const tab = await openCalendar(path);
    if (kind) await tab.show(kind);
    await tab.button.waitFor();
    const title = tab.page.getByRole('textbox', { name: 'Add title' }).filter({ visible: true });
    await title.fill(`Here ${room.hostLink}`);
    await answer(tab.page, 'Replace with guest link').click();
    await expect(title).toHaveValue(`Here ${room.guestLink}`);
  });
