import type { Page } from 'puppeteer-core';
import type { Opening } from '../../../sandbox/pages/calendar/page/views.ts';
import type { FirefoxExtension } from '../../support/e2e/firefox/extension.ts';
import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';

async function openCalendar(firefox: FirefoxExtension, query = ''): Promise<Page> {
  const page = await firefox.open(`https://calendar.google.com/calendar/u/0/r?${query}`);
  await page.waitForFunction(() => 'calendar' in window);
  return page;
}

const show = (page: Page, kind: Opening) => page.evaluate((kind) => window.calendar.open(kind), kind);
const draft = (page: Page) => page.evaluate(() => window.calendar.draft());
const description = async (page: Page) => (await draft(page))?.description ?? '';

async function control(page: Page, key: 'z' | 'y'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

// By role, Firefox finds nothing in the shadow roots of this page.
const ours = (page: Page, selector: string) => page.locator(`permalinks-for-eyeson >>> ${selector}`);

async function choose(page: Page): Promise<void> {
  await ours(page, '.opener').click();
  await ours(page, '[role="option"]').click();
}

let link = '';

test.beforeEach(async ({ firefox, sandbox }) => {
  link = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' }).guestLink;
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
});

for (const [query, isShort] of [
  ['', false],
  ['late=1000&hl=de&classes=hashed&undo=browser', false],
  ['collapsed=1&hl=ar&theme=dark', true],
  ['drop=300&strip=2', true],
] as const) {
  const title = `the link gets into events with "${query}", and one undo takes it out`;
  test(title, { tag: isShort ? [] : '@long' }, async ({ firefox }) => {
    const page = await openCalendar(firefox, query);
    for (const kind of ['new', 'saved'] as const) {
      await show(page, kind);
      await choose(page);
      // Said when nothing more will be written.
      await ours(page, '::-p-text(Guest link added)').setVisibility(null).wait();
      const linked = await draft(page);
      expect(linked?.description.split(`>${link}</a>`)).toHaveLength(2);
      expect(linked?.location).toBe(kind === 'new' ? link : 'Room 4');
      await control(page, 'z');
      await expect.poll(() => description(page)).not.toContain(link);
      await control(page, 'y');
      await expect.poll(() => description(page)).toBe(linked?.description);
      expect(await page.evaluate(() => window.calendar.saves)).toEqual([]);
      await page.evaluate(() => window.calendar.close());
      await page.waitForFunction(() => !document.querySelector('permalinks-for-eyeson'));
    }
  });
}

test('a choice in quick create opens the full editor with the link in it', async ({ firefox }) => {
  const page = await openCalendar(firefox);
  await show(page, 'quick');
  await page.keyboard.type('Lunch');
  await choose(page);
  await expect.poll(() => description(page)).toContain(link);
  await expect.poll(() => draft(page)).toMatchObject({ title: 'Lunch', location: link });
  expect(await page.evaluate(() => window.calendar.saves)).toEqual([]);
});

test('an event that is saved in quick create without the link is told of', async ({ firefox }) => {
  const page = await openCalendar(firefox, `without=${encodeURIComponent('[jsname="rhPddf"]')}`);
  await show(page, 'quick');
  await page.keyboard.type('Lunch');
  await choose(page);
  await ours(page, '::-p-text(Weekly sync: not in the event yet)').wait();
  await page.locator('[role="dialog"] button::-p-text(Save)').click();
  await ours(page, '::-p-text(isn’t in the event)').wait();
  expect(await page.evaluate(() => window.calendar.saves.length)).toBe(1);
});

test('the row starts the meeting of its room, and sets a reminder at the event', async ({
  firefox,
  sandbox,
}) => {
  const start = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 7 * 86_400_000;
  const stamp = (time: number) => new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const dates = `dates=${stamp(start)}/${stamp(start + 3_600_000)}`;
  const page = await firefox.open(`https://calendar.google.com/calendar/u/0/r/eventedit?text=Fair&${dates}`);
  await choose(page);
  await ours(page, '[value="offer"]').click();
  await ours(page, '::-p-text(You’ll be reminded at)').wait();
  await ours(page, '[value="start"]').click();
  const [room] = sandbox.eyeson.rooms();
  await expect.poll(() => firefox.tabs()).toContain(room?.hosts[0]?.link);
});
