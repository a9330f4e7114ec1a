import type { Page } from '@playwright/test';
import type { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, test } from '../support/e2e/calendar/fixtures.ts';

const title = (page: Page) => page.getByRole('textbox', { name: 'Add title' }).filter({ visible: true });
const moreOptions = (page: Page) => page.getByRole('button', { name: 'More options' });

/** Quick create with a title and a chosen room, ready for *More options*. */
async function chosen(tab: CalendarTab): Promise<void> {
  await tab.show('quick');
  await title(tab.page).fill('Lunch');
  await tab.choose('Weekly sync');
  await expect(tab.picker).toBeHidden();
}

for (const late of [0, 1500]) {
  test(`the room goes along to the full editor, and one save stores it (fields late by ${late} ms)`, async ({
    openCalendar,
    link,
  }) => {
    const tab = await openCalendar();
    await tab.configure({ late });
    await chosen(tab);
    expect(await tab.saves()).toEqual([]);
    await moreOptions(tab.page).click();
    await expect.poll(() => tab.description()).toContain(link);
    await expect.poll(() => tab.location()).toBe(link);
    expect(await tab.saves()).toEqual([]);

    await tab.page.getByRole('button', { name: 'Save' }).filter({ visible: true }).click();
    await expect.poll(() => tab.saves()).toHaveLength(1);
    expect((await tab.saves())[0]).toMatchObject({ title: 'Lunch', location: link });
  });
}

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
    const tab = await openCalendar();
    await tab.show('new');
    await tab.page.evaluate(() => window.calendar.close());
    await chosen(tab);
    await go(tab);
    await tab.button.waitFor();
    // The next click is the sign that whatever was under way has ended.
    await tab.add('Weekly sync');
    expect((await tab.description()).split(`>${link}</a>`)).toHaveLength(2);
    expect(await tab.saves()).toEqual([]);
  });
}

test('what is saved in the bubble is saved once, without the room', async ({ openCalendar, link }) => {
  const tab = await openCalendar();
  await chosen(tab);
  await tab.page.getByRole('button', { name: 'Save' }).filter({ visible: true }).click();
  const saves = await tab.saves();
  expect(saves).toHaveLength(1);
  expect(JSON.stringify(saves)).not.toContain(link);
});

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
