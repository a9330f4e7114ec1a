import { expect, test } from '../support/e2e/calendar/fixtures.ts';
import type { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';

const marks = [
  '[data-viewfamily]',
  'path',
  '#xTiIn',
  '#xLocIn',
  '#xDescIn',
  '#xNtList',
  '[jsname="x8hlje"]',
  '[role="combobox"]',
];

test.describe('a page that has changed', () => {
  for (const [nth, mark] of marks.entries()) {
    const tag = nth % 2 === 0 ? [] : '@long';
    test(`the link still gets in without ${mark}`, { tag }, async ({ openCalendar, link }) => {
      const tab = await openCalendar(`r?without=${encodeURIComponent(mark)}`);
      await tab.show('new');
      await tab.add('Weekly sync');
      expect(await tab.description()).toContain(link);
      expect(await tab.saves()).toEqual([]);
    });
  }

  test('with nothing left to stand beside, a button at the corner opens a new event that has the link', async ({
    openCalendar,
    link,
  }) => {
    const lost = ['#xTiIn', '#xLocIn', '#xDescIn', '#xNtList', '[jsname="x8hlje"]'];
    const tab = await openCalendar(
      `r?${lost.map((mark) => `without=${encodeURIComponent(mark)}`).join('&')}`,
    );
    await tab.show('new');
    await tab.choose('Weekly sync');
    const opened = tab.page.waitForEvent('popup');
    await tab.page.getByRole('button', { name: 'Open as new event' }).click();
    const other = await opened;
    await other.waitForURL('**/eventedit**');
    const draft = await other.evaluate(() => window.calendar.draft());
    expect(draft?.location).toBe(link);
    expect(draft?.description).toContain(link);
    await other.close();
  });
});

test.describe('pages that are none of ours', () => {
  test('the details of saved events, one after another, get nothing inside', async ({ openCalendar }) => {
    const tab = await openCalendar();
    await tab.show('details');
    await tab.page.getByRole('button', { name: 'Design review' }).click();
    // The popover has looked for foreign nodes for the second time.
    await tab.page.waitForFunction(() => window.calendar.sweepStats().sweeps >= 2);
    expect(await tab.page.evaluate(() => window.calendar.sweepStats().intrusions)).toBe(0);
    await expect(tab.ours).toHaveCount(0);
  });

  test('the grid, the settings and the side panel stay as they are', async ({ openCalendar }) => {
    const tabs = await Promise.all(['r', 'r/settings', 'companion'].map((path) => openCalendar(path)));
    const before = await Promise.all(tabs.map(({ page }) => page.content()));
    // By then the extension has looked for what may have escaped it, which it does every three seconds.
    await Promise.all(tabs.map(({ page }) => page.waitForFunction(() => performance.now() > 3_500)));
    expect(await Promise.all(tabs.map(({ page }) => page.content()))).toEqual(before);
  });

  test('Calendar in a frame, as in Gmail’s side panel, is left alone', async ({ openCalendar }) => {
    const tab = await openCalendar('r/settings');
    await tab.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/calendar/u/0/r/eventedit';
      document.body.append(frame);
    });
    const frame = tab.page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Save' }).waitFor();
    await expect(frame.locator('permalinks-for-eyeson')).toHaveCount(0);
  });
});

test.describe('a location that is replaced by a copy of itself when it gets the focus', () => {
  /** Replaces the location the next `times` times that it gets the focus. */
  const replaceOnFocus = (tab: CalendarTab, times: number) =>
    tab.page.evaluate((times) => {
      let left = times;
      document.addEventListener('focusin', ({ target }) => {
        if (!(target instanceof HTMLInputElement) || !target.closest('#xLocIn') || left-- <= 0) return;
        const copy = target.cloneNode() as HTMLInputElement;
        setTimeout(() => target.replaceWith(copy), 20);
      });
    }, times);
  const locationShown = (tab: CalendarTab) =>
    tab.page.getByRole('combobox', { name: 'Location' }).inputValue();

  test('gets the link all the same', async ({ openCalendar, link }) => {
    const tab = await openCalendar('r/eventedit?text=Fair');
    await replaceOnFocus(tab, 1);
    await tab.add('Weekly sync');
    expect(await tab.description()).toContain(link);
    expect(await locationShown(tab)).toBe(link);
  });

  test('is said to be without it when it is replaced each time', async ({ openCalendar, link }) => {
    const tab = await openCalendar('r/eventedit?text=Fair');
    await replaceOnFocus(tab, Infinity);
    await tab.choose('Weekly sync');
    await expect(tab.page.getByText('The location didn’t accept it')).toBeVisible();
    expect(await tab.description()).toContain(link);
    expect(await locationShown(tab)).toBe('');
  });
});
