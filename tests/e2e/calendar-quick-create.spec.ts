import type { Page } from '@playwright/test';
import type { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, test } from '../support/e2e/calendar/fixtures.ts';

/** A page on which *More options* is not found by its mark. */
const UNKNOWN = `r?without=${encodeURIComponent('[jsname="rhPddf"]')}`;

const title = (page: Page) => page.getByRole('textbox', { name: 'Add title' }).filter({ visible: true });
const moreOptions = (page: Page) => page.getByRole('button', { name: 'More options' });
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).filter({ visible: true });

/** Quick create with a title and a chosen room. */
async function chosen(tab: CalendarTab): Promise<void> {
  await tab.show('quick');
  await title(tab.page).fill('Lunch');
  await tab.choose('Weekly sync');
  await expect(tab.picker).toBeHidden();
}

for (const late of [0, 1500]) {
  test(`the choice opens the full editor with the link in it, and one save stores it (fields late by ${late} ms)`, async ({
    openCalendar,
    link,
  }) => {
    const tab = await openCalendar();
    await tab.configure({ late });
    await chosen(tab);
    await expect.poll(() => tab.description()).toContain(link);
    await expect.poll(() => tab.location()).toBe(link);
    await expect(tab.page.getByText('Guest link added')).toHaveRole('status');
    await expect(tab.button).toHaveText('Weekly sync');
    expect(await tab.saves()).toEqual([]);

    await save(tab.page).click();
    await expect.poll(() => tab.saves()).toHaveLength(1);
    expect((await tab.saves())[0]).toMatchObject({ title: 'Lunch', location: link });
  });
}

test('a room that is created there gets into the full editor, too', async ({ openCalendar, sandbox }) => {
  const tab = await openCalendar();
  await tab.show('quick');
  await title(tab.page).fill('Tasting');
  await tab.choose('New room “Tasting”');
  await expect.poll(() => tab.description()).toContain('guest=');
  const room = sandbox.eyeson.rooms().find(({ name }) => name === 'Tasting');
  await expect.poll(() => tab.location()).toBe(room?.guestLink);
});

test.describe('where the full editor does not open', () => {
  test('the row says so until the host opens it', async ({ openCalendar, link }) => {
    const tab = await openCalendar(UNKNOWN);
    await chosen(tab);
    await expect(tab.button).toHaveText('Weekly sync: not in the event yet');
    await expect(tab.page.getByText('Click “More options”')).toBeVisible();
    await title(tab.page).fill('Long lunch');
    // The sentence goes, the row stays as it is.
    await expect(tab.page.getByText('Click “More options”')).toBeHidden();
    await expect(tab.button).toHaveText('Weekly sync: not in the event yet');
    await moreOptions(tab.page).click();
    await expect.poll(() => tab.description()).toContain(link);
    expect(await tab.draft()).toMatchObject({ title: 'Long lunch' });
    expect(await tab.saves()).toEqual([]);
  });

  for (const [name, end] of Object.entries({
    'the button Save': (page: Page) => save(page).click(),
    'Enter in the title': (page: Page) => title(page).press('Enter'),
  })) {
    test(`an event that is saved without the link by ${name} is told of`, async ({ openCalendar, link }) => {
      const tab = await openCalendar(UNKNOWN);
      await chosen(tab);
      await expect(tab.button).toHaveText('Weekly sync: not in the event yet');
      await end(tab.page);
      await expect(tab.page.getByText('The link of “Weekly sync” isn’t in the event')).toBeVisible();
      const saves = await tab.saves();
      expect(saves).toHaveLength(1);
      expect(JSON.stringify(saves)).not.toContain(link);
    });
  }

  test('an event that is discarded is not spoken of, and the next one starts afresh', async ({
    openCalendar,
  }) => {
    const tab = await openCalendar(UNKNOWN);
    await chosen(tab);
    await tab.page.keyboard.press('Escape');
    await expect(tab.ours).toHaveCount(0);
    await tab.show('quick');
    await expect(tab.button).toHaveText('Add Eyeson link');
    await expect(tab.page.getByText('isn’t in the event')).toBeHidden();
  });
});

/** Ways on which the host comes to an event that is not the bubble's. */
const detours: Record<string, (tab: CalendarTab) => Promise<void>> = {
  'another new event, after Escape': async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Create' }).click();
    await title(page).fill('Lunch');
    await moreOptions(page).click();
  },
  'another new event, after the cross': async (tab) => {
    await tab.page.getByRole('button', { name: 'Close' }).filter({ visible: true }).click();
    await tab.page.getByRole('button', { name: 'Create' }).click();
    await title(tab.page).fill('Lunch');
    await moreOptions(tab.page).click();
  },
  'a saved event': async (tab) => {
    await tab.page.getByRole('button', { name: 'Close' }).filter({ visible: true }).click();
    await tab.show('saved');
  },
  'an event that the page opens by itself': (tab) => tab.show('new'),
  'the new event of before, by the browser’s way back': async (tab) => {
    await tab.page.keyboard.press('Escape');
    await tab.page.goBack();
  },
};

for (const [name, go] of Object.entries(detours)) {
  test(`the room does not reach ${name}`, async ({ openCalendar, link }) => {
    const tab = await openCalendar(UNKNOWN);
    await tab.show('new');
    await tab.page.evaluate(() => window.calendar.close());
    await chosen(tab);
    await go(tab);
    await tab.button.waitFor();
    await expect(tab.button).toHaveText('Add Eyeson link');
    // The next click is the sign that whatever was under way has ended.
    await tab.add('Weekly sync');
    expect((await tab.description()).split(`>${link}</a>`)).toHaveLength(2);
    expect(await tab.saves()).toEqual([]);
  });
}

test('the tab for tasks has no button', async ({ openCalendar }) => {
  const tab = await openCalendar();
  await tab.show('quick');
  await tab.button.waitFor();
  await tab.page.getByRole('tab', { name: 'Task' }).click();
  await expect(tab.button).toBeHidden();
  await tab.page.getByRole('tab', { name: 'Event' }).click();
  await expect(tab.button).toHaveCount(1);
  await expect(tab.button).toBeVisible();
});
