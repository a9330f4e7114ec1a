import { editorUrl } from '../editors/serve.ts';
import { fieldTabIn } from '../support/e2e/any-field/field-tab.ts';
import { focusedFields, hiddenFields, surroundingTexts } from '../support/e2e/any-field/fields-around.ts';
import { editableElements, formFields } from '../support/e2e/any-field/fields.ts';
import { insertIntoFields } from '../support/e2e/any-field/in-fields.ts';
import { pressShortcut } from '../support/e2e/any-field/press-shortcut.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';

for (const [cases, what] of [
  [formFields, 'a form field takes a link, or keeps what it has and it is known'],
  [editableElements, 'an editable element takes a link, or keeps what it has and it is known'],
  [hiddenFields, 'a field in a shadow root, a frame or a drawing takes a link'],
  [focusedFields, 'only a field that has the focus takes a link'],
  [surroundingTexts, 'a link stands apart from the words around it'],
] as const)
  test(what, async ({ sharedExtension }) => {
    await insertIntoFields(await fieldTabIn(sharedExtension), 'chromium', cases);
  });

test('the shortcut inserts in an editor and in a frame; a field that refuses it has it copied', async ({
  extension,
  sandbox,
}) => {
  const { guestLink } = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await extension.connect(team);
  await extension.ask('rooms.refresh');
  const tab = await fieldTabIn(extension);
  const held = () => tab.evaluate(() => window.shown?.model(), undefined);
  const usedAt = async () => (await extension.rows('rooms'))[0]?.usedAt;

  for (const page of ['prosemirror', 'tinymce']) {
    await tab.goto(editorUrl(page, ''));
    await tab.waitFor(() => window.shown !== undefined);
    await tab.evaluate(() => window.shown?.focus(), undefined);
    const before = await usedAt();
    await pressShortcut(extension);
    await expect.poll(held).toBe(guestLink);
    // A page that is left before it has answered has the link copied.
    await expect.poll(usedAt).not.toBe(before);
  }
  expect(extension.desktop.appeared).toEqual([]);

  await tab.goto(editorUrl('plain', ''));
  await tab.evaluate(() => {
    document.body.innerHTML = '<input type="password" autofocus>';
    document.querySelector('input')?.focus();
  }, undefined);
  await pressShortcut(extension);
  const said = 'This field doesn’t accept the link. It’s copied: paste it instead.';
  await expect
    .poll(() => extension.desktop.notifications())
    .toMatchObject([{ title: 'Weekly sync', message: said }]);
  await expect.poll(() => extension.clipboard()).toBe(guestLink);
  expect(await tab.evaluate(() => document.querySelector('input')?.value, undefined)).toBe('');
});
