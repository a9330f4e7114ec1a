import { editorUrl } from '../editors/serve.ts';
import { fieldTabIn } from '../support/e2e/any-field/field-tab.ts';
import type { GuardedPlace } from '../support/e2e/any-field/field-warning.ts';
import { guardTests } from '../support/e2e/any-field/guard-tests.ts';
import { pressShortcut } from '../support/e2e/any-field/press-shortcut.ts';
import { allLooks, violationsIn } from '../support/e2e/axe.ts';
import { expect, team, test as base } from '../support/e2e/fixtures.ts';
import { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';
import { addKnownRoom, answer, warning } from '../support/e2e/host-link-guard.ts';

const test = base.extend<{ place: GuardedPlace }>({
  place: async ({ extension, sandbox }, use) => {
    await extension.ask('team.connect', { key: team.key, hostName: 'Hanna Host' });
    const room = await addKnownRoom(sandbox, extension, { key: team.key, name: 'Board' });
    await use({ tab: await fieldTabIn(extension), room, clipboard: () => extension.clipboard() });
  },
});

for (const { title, tag, run } of guardTests) test(title, { tag }, ({ place }) => run(place));

test('the shortcut puts the link in, and says nothing but that a host link is beside it', async ({
  extension,
  place,
}) => {
  const { hostLink, guestLink } = place.room;
  const page = await extension.open(editorUrl('plain', ''));
  await page.setContent('<textarea aria-label="Text"></textarea>');
  const field = page.getByRole('textbox');
  await field.fill(`Join ${hostLink}`);
  await pressShortcut(extension);
  await expect(warning(page)).toContainText('Anyone who has it can start the meeting as you.');
  await expect(warning(page)).toHaveAttribute('aria-live', 'polite');
  await expect(field).toHaveValue(`Join ${hostLink} ${guestLink}`);
  await answer(page, 'Replace with guest link').click();
  await expect(field).toHaveValue(`Join ${guestLink} ${guestLink}`);
  expect(extension.desktop.appeared).toEqual([]);
});

for (const [ground, colour] of [
  ['#fff', 'rgb(255, 255, 255)'],
  ['#202124', 'rgb(45, 46, 49)'],
] as const)
  test(`the warning is read on a page of ${ground}, and in forced colours`, async ({ extension, place }) => {
    const page = await extension.open(editorUrl('plain', ''));
    const style = `background: ${ground}; color: light-dark(#000, #fff)`;
    await page.setContent(
      `<html lang="en"><title>A page</title><body style="${style}"><main><h1>A page</h1><textarea aria-label="Text">`,
    );
    await page.getByRole('textbox').fill(place.room.hostLink);
    await pressShortcut(extension);
    await expect(answer(page, 'Leave it')).toBeVisible();
    await expect(warning(page)).toHaveCSS('background-color', colour);
    for (const look of allLooks)
      expect(await violationsIn(page, look, { include: 'permalinks-for-eyeson' })).toEqual([]);
  });

test('Gmail, which warns by itself, warns once', async ({ extension, place }) => {
  const { tab: fields, room } = place;
  const gmail = await GmailTab.open(extension, 'open=popup');
  await gmail.button.waitFor();
  await gmail.select('');
  await gmail.page.keyboard.insertText(`${room.hostLink} `);
  await expect(answer(gmail.page, 'Leave it')).toBeVisible();
  await fields.insertInto(gmail.page.url(), room.guestLink);
  await expect.poll(() => gmail.model()).toContain(room.guestLink);
  // The room's name is asked for after all that is asked about the field.
  await expect(gmail.button).toHaveAccessibleName(/Board/);
  await expect(warning(gmail.page)).toHaveCount(1);
});
