import { expect, test } from '../support/e2e/gmail/fixtures.ts';
import type { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';

/** Five languages, each with another manner of the page. */
const pages = {
  en: 'locale=en',
  de: 'locale=de&classes=hashed&theme=dark&undo=browser',
  es: 'locale=es&classes=random&late=random',
  ja: 'locale=ja&classes=hashed&clicks=all',
  ar: 'locale=ar&classes=random&undo=browser&theme=dark&rerender=1',
};

/** How a compose can be on the page. */
const openings: Record<
  string,
  { query?: string; open?: (tab: GmailTab) => Promise<unknown>; count?: number }
> = {
  'a popup': { open: (tab) => tab.compose('popup') },
  'the first of two popups': {
    count: 2,
    open: async (tab) => {
      await tab.compose('popup');
      await tab.compose('popup');
    },
  },
  'a reply': { open: (tab) => tab.compose('reply') },
  'a forward': { open: (tab) => tab.compose('forward') },
  'a draft that was open before us': { query: 'open=draft' },
  'a popup that was minimised': {
    query: 'open=minimised',
    open: (tab) => tab.page.evaluate(() => window.mailbox.composes[0]?.minimise()),
  },
  'a popup that moved to full screen and back, and there again': {
    open: async (tab) => {
      await tab.compose('popup');
      for (let times = 0; times < 3; times += 1)
        await tab.page.evaluate(() => window.mailbox.composes[0]?.fullscreen());
    },
  },
  'a window of its own': { query: 'view=btop' },
  'a window from outside': { query: 'view=cm' },
};

for (const [page, [language, manner]] of Object.entries(pages).entries()) {
  for (const [nth, [name, { query = '', open, count = 1 }]] of Object.entries(openings).entries()) {
    // Each compose on one of the pages, and in the long tests on all others.
    const tag = nth % 5 === page ? [] : ['@long'];
    const title = `${language}: the link gets into ${name}, and one undo takes it out`;
    test(title, { tag }, async ({ openGmail, links }) => {
      const tab = await openGmail(`${manner}&${query}`);
      await open?.(tab);
      await expect(tab.button).toHaveCount(count);
      await tab.select('');
      const before = await tab.model();
      await tab.choose('Weekly sync');

      const linked = await tab.model();
      expect(linked.split(`>${links.weekly}</a>`)).toHaveLength(2);
      expect(linked).toContain('Weekly sync');
      await expect(tab.button).toHaveCount(count);
      if (count > 1) expect(await tab.model(1)).not.toContain(links.weekly);

      await tab.page.keyboard.press('Control+z');
      expect(await tab.model()).toBe(before);
      await tab.page.keyboard.press('Control+y');
      expect(await tab.model()).toBe(linked);
      await tab.page.keyboard.type('behind');
      expect(await tab.model()).toMatch(
        new RegExp(`${links.weekly.split('?')[1]}</a>(&nbsp;|\\s|<br>|</?div>)*behind`),
      );
      expect(await tab.sentCount()).toBe(0);
    });
  }
}
