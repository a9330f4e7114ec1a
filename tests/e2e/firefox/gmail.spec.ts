import type { Page } from 'puppeteer-core';
import type { FirefoxExtension } from '../../support/e2e/firefox/extension.ts';
import { expect, team, test } from '../../support/e2e/firefox/fixtures.ts';
import { addKnownRoom, spellings, tagOf } from '../../support/e2e/host-link-guard.ts';

async function openGmail(firefox: FirefoxExtension, query: string): Promise<Page> {
  const page = await firefox.open(`https://mail.google.com/mail/u/0/?${query}`);
  await page.waitForFunction(() => 'mailbox' in window);
  return page;
}

const model = (page: Page, compose = 0) =>
  page.evaluate((compose) => window.mailbox.composes[compose]?.model() ?? '', compose);

const select = (page: Page, text: string) =>
  page.evaluate((text) => window.mailbox.composes[0]?.select(text), text);

// Firefox does not look into shadow roots when it is asked for roles.
const ADD = 'permalinks-for-eyeson >>> .opener';
const SEARCH = 'permalinks-for-eyeson >>> [aria-label="Search rooms"]';
const saying = (words: string) => `permalinks-for-eyeson >>> ::-p-text(${words})`;

const buttons = async (page: Page) => (await page.$$(ADD)).length;

async function control(page: Page, key: 'z' | 'y'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

async function choose(page: Page, room: string): Promise<void> {
  await page.locator(ADD).click();
  await page.locator(saying(room)).click();
}

const words = (html: string) =>
  html
    .replaceAll(/<[^>]*>|&nbsp;/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const manners = {
  'open=popup': ['@long'],
  'open=reply&undo=browser': [],
  'open=fullscreen&classes=hashed&locale=de': ['@long'],
  'open=draft&locale=ar&theme=dark': [],
  'view=btop&clicks=all&strip=2': [],
};
for (const [query, tag] of Object.entries(manners)) {
  const title = `the link gets into a mail with ${query}, and one undo takes it out`;
  test(title, { tag }, async ({ firefox, sandbox }) => {
    const { guestLink } = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
    await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
    const page = await openGmail(firefox, query);
    await expect.poll(() => buttons(page)).toBe(1);
    await select(page, '');
    const before = await model(page);
    await choose(page, 'Weekly sync');
    await expect.poll(() => model(page)).toContain(`>${guestLink}</a>`);
    const linked = await model(page);

    await control(page, 'z');
    expect(await model(page)).toBe(before);
    await control(page, 'y');
    expect(await model(page)).toBe(linked);
    await page.keyboard.type('behind');
    expect(words(await model(page))).toContain(`${guestLink} behind`);
    expect(await page.evaluate(() => window.mailbox.sentCount)).toBe(0);
  });
}

test('by keyboard alone, and on with the mail; then Remove takes exactly the block', async ({
  firefox,
  sandbox,
}) => {
  const { guestLink } = sandbox.eyeson.addRoom({ key: team.key, name: 'Weekly sync' });
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
  const page = await openGmail(firefox, 'open=popup');
  await expect.poll(() => buttons(page)).toBe(1);
  await select(page, '');
  await page.keyboard.type('Hello');
  await page.focus('[data-part="send"]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator(saying('Weekly sync')).wait();
  await page.keyboard.type('week');
  await page.keyboard.press('Enter');
  await expect.poll(() => model(page)).toContain(guestLink);
  await page.keyboard.type('bye');
  expect(words(await model(page))).toMatch(/^Hello .* bye$/);
  expect(await page.evaluate(() => [window.mailbox.sentCount, ...window.mailbox.fired])).toEqual([0]);

  await page.locator(ADD).click();
  await page.locator(saying('Remove link')).click();
  await expect.poll(async () => words(await model(page))).toBe('Hello bye');
});

test('a link that is there can be copied, and joined as host', async ({ firefox, sandbox }) => {
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
  const page = await openGmail(firefox, 'open=popup');
  await page.locator(ADD).click();
  await page.locator(SEARCH).fill('Support');
  await page.locator(saying('New room “Support”')).click();
  await expect.poll(() => model(page)).toContain('guest=');
  const [room] = sandbox.eyeson.rooms();

  await page.locator(ADD).click();
  await page.locator(saying('Copy guest link')).click();
  await expect.poll(() => firefox.clipboard()).toBe(room?.guestLink);
  await page.bringToFront();
  await page.locator(ADD).click();
  await page.locator('permalinks-for-eyeson >>> .actions ::-p-text(Start meeting)').click();
  await expect.poll(() => firefox.tabs()).toContain(room?.hosts[0]?.link);
});

for (const [name, write] of spellings)
  test(
    `a host link, ${name}, is warned of, and replaced by one press`,
    tagOf(name),
    async ({ firefox, sandbox }) => {
      await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
      const room = await addKnownRoom(sandbox, firefox, { key: team.key, name: 'Board' });
      const page = await openGmail(firefox, 'open=popup&undo=browser');
      await expect.poll(() => buttons(page)).toBe(1);
      await select(page, '');
      await page.keyboard.type(`Please come: ${write(room)} soon`);
      await page.locator(saying('Anyone who has it')).wait();
      await page.locator(saying('Replace with guest link')).click();
      await expect.poll(() => model(page)).toContain(`>${room.guestLink}</a>`);
      expect(await model(page)).not.toContain(room.token);
      await control(page, 'z');
      await expect.poll(() => model(page)).not.toContain(room.guestLink);
      expect(await model(page)).toContain(room.token);
    },
  );

test('a host link that the page writes into the subject, without an event, is warned of', async ({
  firefox,
  sandbox,
}) => {
  await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna' });
  const room = await addKnownRoom(sandbox, firefox, { key: team.key, name: 'Board' });
  const page = await openGmail(firefox, 'open=popup');
  await expect.poll(() => buttons(page)).toBe(1);
  const subject = () => page.$eval('input[name=subjectbox]', ({ value }) => value);
  await page.$eval(
    'input[name=subjectbox]',
    (input, value) => {
      input.value = value;
    },
    `Join ${room.hostLink}`,
  );
  await page.locator(saying('Replace with guest link')).click();
  await expect.poll(subject).toBe(`Join ${room.guestLink}`);
});
