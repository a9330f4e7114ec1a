import { intoField } from '../../lib/menu/into-field.ts';
import { expect, test } from './fixtures.ts';

const link = 'https://app.eyeson.team/permalink?guest=G';

test('a link goes to the cursor of every kind of field, in one step that Undo takes back', async ({
  sharedExtension,
}) => {
  const page = await sharedExtension.open('about:blank');
  for (const field of ['<input>', '<textarea></textarea>', '<div contenteditable></div>']) {
    await page.setContent(field);
    const target = page.locator('input, textarea, [contenteditable]');
    // Editors write a space at an edge as one that does not break.
    const text = async () => {
      const shown = await target.evaluate((element) =>
        'value' in element ? String(element.value) : element.textContent,
      );
      return shown?.replaceAll('\u00a0', ' ');
    };
    await target.pressSequentially('Here:  and there');
    for (let n = 0; n < ' and there'.length; n++) await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(intoField, link)).toBe('inserted');
    expect(await text()).toBe(`Here: ${link} and there`);
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await text()).toBe('Here:  and there');
  }
});

test('a field that refuses leaves the link on the clipboard, or says so', async ({ sharedExtension }) => {
  const page = await sharedExtension.open('about:blank');
  await page.setContent('<input readonly value="Only to be read">');
  await page.locator('input').focus();
  expect(['copied', 'refused']).toContain(await page.evaluate(intoField, link));
  expect(await page.locator('input').inputValue()).toBe('Only to be read');
});
