import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/start.ts';
import { openBrowser, type BrowserName } from './browser.ts';

export interface Mail {
  /** Opens the page with these parameters and waits until it has built itself: the first of a test in a tab that stays. */
  load(query?: string): Promise<Page>;
}

/** Gives the tests of a file the mail page in one browser. */
export function withMail(name: BrowserName): Mail {
  let sandbox: Sandbox | undefined;
  let browser: Browser | undefined;
  let kept: Page | undefined;
  const pages: Page[] = [];
  // A browser on a busy machine takes its time.
  vi.setConfig({ testTimeout: 30_000 });

  beforeAll(async () => {
    sandbox = await startSandbox();
    browser = await openBrowser(name, sandbox.port);
  }, 60_000);
  afterEach(async () => {
    const [, ...others] = pages.splice(0);
    await Promise.all(others.map((page) => page.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  return {
    async load(query = '') {
      if (!browser) throw new Error('the browser has not started yet');
      kept ??= await browser.newPage();
      const page = pages.length === 0 ? kept : await browser.newPage();
      pages.push(page);
      await page.goto(`https://mail.google.com/mail/u/0/?${query}`);
      await page.waitForFunction(() => 'mailbox' in window);
      return page;
    },
  };
}

/** What the first open compose would save or send. */
export function model(page: Page): Promise<string> {
  return page.evaluate(() => window.mailbox.composes[0]?.model() ?? '');
}

/** Inserts HTML at the cursor by a command, as trusted HTML: in the page's own world a string is refused. */
export function insertHtml(page: Page, html: string): Promise<boolean> {
  return page.evaluate((html) => {
    const { SafeHtml, legacyconversions } = goog.html;
    const trusted = SafeHtml.unwrapTrustedHTML(legacyconversions.safeHtmlFromString(html));
    return document.execCommand('insertHTML', false, trusted);
  }, html);
}

/** Presses a key together with Control. */
export async function control(page: Page, key: 'y' | 'z' | 'Enter'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}
