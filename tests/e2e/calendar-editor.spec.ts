import type { CalendarTab } from '../support/e2e/calendar/calendar-tab.ts';
import { expect, test } from '../support/e2e/calendar/fixtures.ts';

/** Five languages, each with another manner of the page. */
const pages = [
  'hl=en',
  'hl=de&theme=dark&classes=hashed&undo=browser',
  'hl=es&classes=random',
  'hl=ja&classes=hashed',
  'hl=ar&theme=dark&classes=random&undo=browser',
];

/** What the page does before the host gets to the button. */
const openings: Record<string, (tab: CalendarTab) => Promise<void>> = {
  'a new event': (tab) => tab.show('new'),
  'a saved event': (tab) => tab.show('saved'),
  'a recurring event': (tab) => tab.show('recurring'),
  'the second event in one page': async (tab) => {
    await tab.show('saved');
    await tab.button.waitFor();
    await tab.show('other');
  },
  'the second event in the nodes of the first': async (tab) => {
    await tab.show('new');
    await tab.button.waitFor();
    await tab.configure({ recycle: true });
    await tab.show('saved');
  },
  'an event after a look at another tab': async (tab) => {
    await tab.show('new');
    await tab.button.waitFor();
    await tab.page.evaluate(() => window.calendar.tab(1));
    await expect(tab.button).toBeHidden();
    await tab.page.evaluate(() => window.calendar.tab(0));
  },
  'fields that come late': async (tab) => {
    await tab.configure({ late: 1500 });
    await tab.show('new');
  },
  'a description that is closed': async (tab) => {
    await tab.configure({ collapsed: true });
    await tab.show('new');
  },
  'a description that forgets what comes first': async (tab) => {
    await tab.configure({ drop: 300 });
    await tab.show('new');
  },
  'a page that takes the button out twice': async (tab) => {
    const { stripped } = await tab.page.evaluate(() => window.calendar.renderStats());
    await tab.configure({ strip: 2 });
    await tab.show('new');
    await tab.page.waitForFunction((times) => window.calendar.renderStats().stripped === times, stripped + 2);
  },
  'rows that are made anew': async (tab) => {
    const { renderings } = await tab.page.evaluate(() => window.calendar.renderStats());
    await tab.configure({ replace: 1 });
    await tab.show('new');
    await tab.page.waitForFunction(
      (times) => window.calendar.renderStats().renderings === times,
      renderings + 2,
    );
  },
};

/** An empty field may hold a line break or not. */
const words = (html: string | undefined) => (html ?? '').replaceAll('<br>', '');

async function insertAndUndo(tab: CalendarTab, link: string): Promise<void> {
  const before = await tab.draft();
  await tab.add('Weekly sync');
  await expect(tab.button).toHaveCount(1);
  const linked = await tab.description();
  expect(linked.split(`>${link}</a>`)).toHaveLength(2);
  expect(words(linked)).toContain(words(before?.description));
  expect(await tab.location()).toBe(before?.location || link);

  await tab.page.keyboard.press('Control+z');
  await expect.poll(async () => words(await tab.description())).toBe(words(before?.description));
  await tab.page.keyboard.press('Control+y');
  await expect.poll(() => tab.description()).toBe(linked);
  expect(await tab.saves()).toEqual([]);
}

for (const [page, query] of pages.entries()) {
  for (const isShort of [true, false]) {
    // Each event on one of the pages, and in the long tests on all others.
    const isMeant = (nth: number) => nth % pages.length === page;
    const some = Object.entries(openings).filter((_, nth) => isMeant(nth) === isShort);
    const title = `the link gets into ${some.length} events and out again by one undo, on a page with ${query}`;
    test(title, { tag: isShort ? [] : ['@long'] }, async ({ openCalendar, link }) => {
      const tab = await openCalendar(`r?${query}`);
      for (const [name, open] of some) {
        await test.step(name, async () => {
          await tab.configure({ late: 0, drop: 0, collapsed: false, strip: 0, replace: 0, recycle: false });
          await open(tab);
          await insertAndUndo(tab, link);
          await tab.page.evaluate(() => window.calendar.close());
          await expect(tab.ours).toHaveCount(0);
        });
      }
    });
  }
}
