import { insertText } from '../../lib/background/context-menu/insert-text.ts';
import { expect, test } from '../support/e2e/fixtures.ts';

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
    expect(await page.evaluate(insertText, link)).toBe(true);
    expect(await text()).toBe(`Here: ${link} and there`);
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await text()).toBe('Here:  and there');
  }
});

test('a field that refuses keeps what is in it, and it is known that it has refused', async ({
  sharedExtension,
}) => {
  const page = await sharedExtension.open('about:blank');
  for (const field of ['<input readonly value="Short">', '<input maxlength="9" value="Short">']) {
    await page.setContent(field);
    await page.locator('input').focus();
    expect(await page.evaluate(insertText, link)).toBe(false);
    expect(await page.locator('input').inputValue()).toBe('Short');
  }
});

test('an editor with a model of its own gets the link as typing, and draws it when it likes', async ({
  sharedExtension,
}) => {
  const page = await sharedExtension.open('about:blank');
  await page.setContent('<div contenteditable role="textbox"><p>Here: </p></div>');
  const editor = page.getByRole('textbox');
  // As the editors of messengers do: what is typed goes into the model, and only that is drawn.
  await editor.evaluate((element) => {
    const paragraph = element.querySelector('p');
    const drawn = paragraph?.textContent ?? '';
    element.addEventListener('input', (event) => {
      const { data } = event instanceof InputEvent ? event : { data: '' };
      paragraph?.replaceChildren(drawn);
      requestAnimationFrame(() => paragraph?.append(data ?? ''));
    });
  });
  await editor.focus();
  expect(await page.evaluate(insertText, link)).toBe(true);
  await expect(editor).toHaveText(`Here: ${link}`);
});
