import { allLooks, violationsIn } from '../support/e2e/axe.ts';
import { expect, test } from '../support/e2e/gmail/fixtures.ts';
import type { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';

/** From Send on by Tab, until our button has the focus. The page's editor takes Tab for itself. */
async function tabToButton({ page, button }: GmailTab): Promise<void> {
  await page.locator('[data-part="send"]').focus();
  for (let presses = 0; presses < 3; presses += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((button) => button.matches(':focus'))) return;
  }
  throw new Error('our button is not within three presses of Tab behind Send');
}

for (const undo of ['editor', 'browser']) {
  test(`the whole way by keyboard, and on with the mail (${undo})`, async ({ openGmail, links }) => {
    const tab = await openGmail(`open=popup&undo=${undo}`);
    const { keyboard } = tab.page;
    await tab.select('');
    await keyboard.type('Hello');
    await tabToButton(tab);
    await keyboard.press('Enter');
    await expect(tab.search).toBeFocused();
    await expect(tab.option('Weekly sync')).toBeVisible();
    await keyboard.type('e');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowDown');
    const chosen = await tab.picker.locator('[aria-selected=true]').textContent();
    await keyboard.press('Enter');
    await tab.picker.waitFor({ state: 'detached' });
    await keyboard.type('bye');

    const model = await tab.model();
    const link = chosen === 'Interview' ? links.interview : links.weekly;
    expect(model).toContain(chosen);
    expect(
      model
        .replaceAll(/<[^>]*>|&nbsp;/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ).toMatch(new RegExp(`^Hello .*${link.replace('?', '\\?')} bye$`));
    expect(await tab.fired()).toEqual([]);
    expect(await tab.sentCount()).toBe(0);
  });
}

test('Esc closes, gives the focus back, and leaves the mail as it was', async ({ openGmail }) => {
  const tab = await openGmail('open=draft');
  await tab.select('Tuesday');
  const before = await tab.model();
  await tab.button.click();
  await expect(tab.search).toBeFocused();
  await tab.page.keyboard.press('Escape');
  await tab.picker.waitFor({ state: 'detached' });
  expect(await tab.model()).toBe(before);
  await tab.page.keyboard.type('Friday');
  expect(await tab.model()).toBe(before.replace('Tuesday', 'Friday'));
});

test('Esc gives the focus back to our button where the host was not writing', async ({ openGmail }) => {
  const tab = await openGmail('open=popup&focus=none');
  await tab.button.click();
  await expect(tab.search).toBeFocused();
  await tab.page.keyboard.press('Escape');
  await expect(tab.button).toBeFocused();
});

test('what is typed in our dialog is no shortcut, and never sends', async ({ openGmail }) => {
  const tab = await openGmail('open=popup');
  await tab.button.click();
  await expect(tab.option('Weekly sync')).toBeVisible();
  await tab.page.keyboard.type('cdefarjksuxyz/#!?');
  await expect(tab.search).toHaveValue('cdefarjksuxyz/#!?');
  await tab.page.keyboard.press('Control+Enter');
  await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.press('Control+Enter');
  await expect(tab.picker).toBeVisible();
  expect(await tab.fired()).toEqual([]);
  expect(await tab.sentCount()).toBe(0);
});

for (const key of ['Enter', 'Space']) {
  test(`${key} on our button opens our dialog and does not send`, async ({ openGmail }) => {
    const tab = await openGmail('open=popup&clicks=all');
    await tab.button.focus();
    await tab.page.keyboard.press(key);
    await expect(tab.search).toBeFocused();
    expect(await tab.sentCount()).toBe(0);
  });
}

test('button and dialogs are accessible, in each theme of Gmail and in forced colours', async ({
  openGmail,
}) => {
  for (const theme of ['light', 'dark']) {
    const tab = await openGmail(`open=popup&theme=${theme}`);
    const violations = async () => {
      const found: string[] = [];
      // Gmail's own controls have places in the order of Tab, and so ours needs one.
      const scope = { include: 'permalinks-for-eyeson', except: ['tabindex'] };
      for (const look of allLooks) found.push(...(await violationsIn(tab.page, look, scope)));
      return found;
    };
    await tab.button.click();
    await tab.option('Weekly sync').waitFor();
    expect(await violations()).toEqual([]);
    await tab.option('Weekly sync').click();
    await tab.button.click();
    await tab.page.getByRole('button', { name: 'Remove link', exact: true }).waitFor();
    expect(await violations()).toEqual([]);
    await tab.page.close();
  }
});

test('the list of rooms is a stop of Tab, where arrows move and Enter chooses', async ({
  openGmail,
  links,
}) => {
  const tab = await openGmail('open=popup');
  await tab.button.click();
  await tab.option('Weekly sync').waitFor();
  await tab.page.keyboard.press('Tab');
  const list = tab.picker.getByRole('listbox');
  await expect(list).toBeFocused();
  const names = await tab.picker.getByRole('option').allTextContents();
  const chosen = await tab.picker.locator('[aria-selected=true]').textContent();
  const steps = names.indexOf('Interview') - names.indexOf(chosen ?? '');
  for (let step = 0; step < steps; step++) await tab.page.keyboard.press('ArrowDown');
  expect(await list.getAttribute('aria-activedescendant')).toBe(
    await tab.option('Interview').getAttribute('id'),
  );
  await tab.page.keyboard.press('Enter');
  await expect.poll(() => tab.model()).toContain(links.interview);
});

test('a screen reader meets a button, a dialog and a listbox that know what they are', async ({
  openGmail,
}) => {
  const tab = await openGmail('open=popup');
  await expect(tab.button).toHaveAttribute('title', /^Add Eyeson link/);
  await tab.button.click();
  await tab.option('Weekly sync').waitFor();
  await expect(tab.picker).toMatchAriaSnapshot(`
    - dialog "Choose a room":
      - searchbox "Search rooms"
      - listbox "Rooms":
        - option /.+/ [selected]
        - option /.+/
        - option /New room “Meeting, .+”/
  `);
  await tab.search.fill('Interview');
  const active = await tab.search.getAttribute('aria-activedescendant');
  await expect(tab.picker.locator(`[id="${active}"]`)).toHaveText('Interview');
});
