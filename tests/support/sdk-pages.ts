import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openBrowser } from './sandbox/browser.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';

export const key = 'TEAM-KEY';

/** A page of app.eyeson.team, on which Eyeson's own SDK plays a person. */
export interface SdkPage {
  /** Settles when the page shows this text, or no longer does. */
  shows(text: string): Promise<void>;
  showsNoMore(text: string): Promise<void>;
  click(button: string): Promise<void>;
  /** Types a guest's name and asks to be let in. */
  enterAs(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Gives the tests of a file a sandbox with one team, and tabs of a browser that live in it. */
export function withSdk() {
  let sandbox: Sandbox;
  let browser: Browser;
  beforeAll(async () => {
    sandbox = await startSandbox();
    browser = await openBrowser('chromium', sandbox.port);
  }, 60_000);
  beforeEach(() => {
    sandbox.eyeson.reset();
    sandbox.eyeson.addTeam({ key, name: 'Testers' });
  });
  const open: Page[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((page) => page.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });
  return {
    sandbox: () => sandbox,
    visit: async (link: string): Promise<SdkPage> => {
      const page = await browser.newPage();
      open.push(page);
      await page.goto(link);
      return drive(page, () => open.splice(open.indexOf(page), 1));
    },
  };
}

function drive(page: Page, forget: () => void): SdkPage {
  const click = async (button: string) => {
    await page.bringToFront();
    await page.locator(`::-p-aria([role="button"][name="${button}"])`).click();
  };
  const wait = async (text: string, there: boolean) => {
    await page.waitForFunction(
      (text, there) => document.body.innerText.includes(text) === there,
      { timeout: 15_000, polling: 50 },
      text,
      there,
    );
  };
  return {
    shows: (text) => wait(text, true),
    showsNoMore: (text) => wait(text, false),
    click,
    enterAs: async (name) => {
      await page.bringToFront();
      await page.locator('::-p-aria([role="textbox"][name="Your name"])').fill(name);
      await click('Enter');
    },
    close: async () => {
      forget();
      await page.close();
    },
  };
}
