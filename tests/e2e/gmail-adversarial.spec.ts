import type { browser } from 'wxt/browser';
import { expect, test } from '../support/e2e/gmail/fixtures.ts';
import type { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';

// What Playwright runs inside an extension's page.
declare const chrome: typeof browser;

/** Chooses a room and sees its link in the mail, whatever the page has done before. */
async function stillWorks(tab: GmailTab, link: string): Promise<void> {
  await expect(tab.button).toHaveCount(1);
  await tab.choose('Weekly sync');
  expect(await tab.model()).toContain(`>${link}</a>`);
  expect(await tab.sentCount()).toBe(0);
}

const lookOf = (tab: GmailTab) => tab.page.locator('permalinks-for-eyeson').getAttribute('look');

/** Manners of a page, alone in the long tests, together always. */
const manners = {
  'strip=2': ['@long'],
  'rerender=300': ['@long'],
  'late=1500': ['@long'],
  'late=random&strip=1&rerender=500': [],
  'clicks=all&noise=5000': [],
  'policies=any': [],
};
for (const [manner, tag] of Object.entries(manners)) {
  test(`the button stays and works on a page with ${manner}`, { tag }, async ({ openGmail, links }) => {
    const tab = await openGmail(`open=popup&${manner}`);
    await tab.button.waitFor();
    await tab.page.waitForFunction(() => performance.now() > 3500);
    await stillWorks(tab, links.weekly);
    expect(await lookOf(tab)).toBe('cell');
  });
}

test('a page that throws the button out every time has it at the corner, from where the link is copied', async ({
  openGmail,
  sharedExtension,
  links,
}) => {
  const tab = await openGmail('open=popup&strip=1000');
  await expect(tab.page.locator('permalinks-for-eyeson[look=corner]')).toBeVisible({ timeout: 30_000 });
  await expect(tab.button).toHaveCount(1);
  await tab.choose('Weekly sync');
  await expect(tab.page.getByText('Guest link copied. Paste it where you need it.')).toBeVisible();
  await expect.poll(() => sharedExtension.clipboard()).toBe(links.weekly);
  expect(await tab.model()).not.toContain(links.weekly);
});

/** What the captures and their years agree on, any of which may be gone one day; see the look-alike's `drift.ts`. */
const features = [
  'g-editable',
  'cell',
  'composeid',
  'draft',
  'subjectbox',
  'send-jslog',
  'send-role',
  'send-class',
  'attach',
  'dialog',
  'popups',
  'inline',
];
/** Those without which our ways to a place differ; all in the long tests. */
const decisive = new Set(['g-editable', 'cell', 'send-jslog', 'attach', 'inline']);
for (const [index, feature] of features.entries()) {
  const tag = decisive.has(feature) ? [] : ['@long'];
  test(`without ${feature} the link still gets into the mail`, { tag }, async ({ openGmail, links }) => {
    await stillWorks(await openGmail(`open=popup&without=${feature}`), links.weekly);
  });

  test(
    `without ${feature} and any other feature there is a button`,
    { tag: '@long' },
    async ({ openGmail }) => {
      const tab = await openGmail();
      for (const other of features.slice(index + 1)) {
        await tab.page.goto(`https://mail.google.com/mail/u/0/?open=popup&without=${feature},${other}`);
        await expect(tab.button).toHaveCount(1);
      }
    },
  );
}

test('a compose of which nothing but the text is known has the button at the corner', async ({
  openGmail,
  sharedExtension,
}) => {
  const tab = await openGmail('open=popup,popup&without=send-jslog,send-class,attach');
  await expect(tab.page.locator('permalinks-for-eyeson[look=corner]').first()).toBeVisible();
  await expect(tab.page.getByRole('button', { name: 'Add Eyeson link' })).toHaveCount(1);
  const page = await sharedExtension.console();
  // The button stands there before the message about it has arrived.
  const placed = async () =>
    (await page.evaluate(() => chrome.storage.local.get('placed:gmail')))['placed:gmail'];
  await expect.poll(placed).toMatchObject({ match: 'corner', anchor: 'corner' });
  await tab.page.evaluate(() => {
    for (const compose of window.mailbox.composes) compose.close();
  });
  await expect(tab.button).toHaveCount(0);
});

test('a popup whose nodes serve the next mail has one button, and no cursor of the mail before', async ({
  openGmail,
  links,
}) => {
  const tab = await openGmail('recycle');
  await tab.compose('popup', { body: '<div>first mail</div>' });
  await tab.select('mail');
  await tab.page.evaluate(() => window.mailbox.composes[0]?.close());
  await tab.compose('popup', { body: '<div>second mail</div>' });
  await stillWorks(tab, links.weekly);
  expect(await tab.model()).toContain('second mail');
});

test('a hundred composes that came and went leave nothing behind', async ({ openGmail }) => {
  const tab = await openGmail();
  for (let times = 0; times < 100; times += 1) {
    await tab.page.evaluate(() => {
      window.mailbox.open('popup');
      for (const compose of window.mailbox.composes.slice(0, -1)) compose.close();
    });
  }
  await expect(tab.button).toHaveCount(1);
  await tab.page.evaluate(() => window.mailbox.composes[0]?.close());
  await expect(tab.page.locator('permalinks-for-eyeson')).toHaveCount(0);
});

test('a page without anything of Gmail, and one without a compose, stay as they are', async ({
  openGmail,
}) => {
  const tabs = [await openGmail('bare'), await openGmail()];
  const stays = async ({ page }: GmailTab) => {
    await page.waitForLoadState('networkidle');
    const before = await page.content();
    await page.waitForFunction(() => performance.now() > 10_000);
    expect(await page.content()).toBe(before);
  };
  await Promise.all(tabs.map(stays));
});
