import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Browser, Locator, Page } from 'puppeteer-core';
import type { Browser as Polyfill } from 'webextension-polyfill';
import type { ResponseOf, Protocol } from '../../../../lib/shared/messaging/protocol.ts';
import type { NotificationServer } from '../../desktop/notification-server.ts';
import { launchFirefox } from './launch.ts';
import { ToolbarPopup } from '../toolbar-popup.ts';
import { allowInPrompt, popupPanelHidden, revokeAccess } from './site-access.ts';

// What runs inside an extension's page.
declare const browser: Polyfill;

/** What a person finds by its role and name, as assistive tools tell them. */
export const byRole = (page: Page, role: string, name: string): Locator<Element> =>
  page.locator(`::-p-aria([role="${role}"][name="${name}"])`);

/** The extension in a Firefox of its own, with what a person at that computer could do or see. */
export class FirefoxExtension {
  readonly desktop: NotificationServer;
  readonly #browser: Browser;
  readonly #ids: { gecko: string; origin: string };
  #console: Page | undefined;

  private constructor(browser: Browser, ids: { gecko: string; origin: string }, desktop: NotificationServer) {
    this.#browser = browser;
    this.#ids = ids;
    this.desktop = desktop;
  }

  /** `build`: folder of the built extension. */
  static async install(options: {
    profile: string;
    port: number;
    build: string;
    desktop: NotificationServer;
  }) {
    const { profile, port, build, desktop } = options;
    const manifest = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
    const ids = { gecko: manifest.browser_specific_settings.gecko.id, origin: randomUUID() };
    const firefox = await launchFirefox({ profile, port, ids, bus: desktop.address });
    await firefox.installExtension(build);
    return new FirefoxExtension(firefox, ids, desktop);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** Forgets the account, and closes all tabs. */
  async clear(): Promise<void> {
    await this.ask('team.disconnect');
    for (const page of await this.#browser.pages()) if (page !== this.#console) await page.close();
  }

  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url);
    return page;
  }

  openPopup(): Promise<Page> {
    return this.#openOwn('popup.html');
  }

  /** Opens the popup from the toolbar, over a tab of the extension. */
  async openToolbarPopup(): Promise<ToolbarPopup> {
    const console = await this.console();
    await console.bringToFront();
    // The panel of a popup that has closed itself hides a moment later, and would take the next one along.
    await popupPanelHidden(this.#browser);
    const popup = await ToolbarPopup.open({
      open: () => console.evaluate(() => browser.browserAction.openPopup()),
      evaluate: (text) => console.evaluate(text),
    });
    // The panel gets the focus when it is shown, which is later than its page is there.
    await popup.until(({ document }) => document.hasFocus());
    return popup;
  }

  openOptions(): Promise<Page> {
    return this.#openOwn('options.html');
  }

  /** The addresses of all tabs. */
  async tabs(): Promise<string[]> {
    const pages = await this.#browser.pages();
    return pages.map((page) => page.url());
  }

  /** How many tabs show one of the extension's own pages. */
  async countOwnTabs(path: string): Promise<number> {
    const page = await this.console();
    return page.evaluate(async (path) => {
      const tabs = await browser.tabs.query({});
      return tabs.filter(({ url }) => url === browser.runtime.getURL(path)).length;
    }, path);
  }

  /** A tab of the extension's own origin that runs none of its code: the place to ask the browser from. */
  async console(): Promise<Page> {
    this.#console ??= await this.#openOwn('manifest.json');
    return this.#console;
  }

  /** Lets all of the extension's alarms go off now. */
  async ringAlarms(): Promise<void> {
    const page = await this.console();
    await page.evaluate(async () => {
      for (const { name, periodInMinutes } of await browser.alarms.getAll()) {
        await browser.alarms.create(name, { when: Date.now(), ...(periodInMinutes && { periodInMinutes }) });
      }
    });
  }

  /** Sends one message of the extension's protocol as one of its own pages would. */
  async ask<K extends keyof Protocol>(type: K, ...[data]: Parameters<Protocol[K]>): Promise<ResponseOf<K>> {
    const page = await this.console();
    const reply = await page.evaluate((message) => browser.runtime.sendMessage(message), { type, data });
    return reply as ResponseOf<K>;
  }

  async badge(): Promise<string> {
    const page = await this.console();
    return page.evaluate(() => browser.browserAction.getBadgeText({}));
  }

  /** Withdraws the extension's access to Eyeson. */
  revokeAccess(): Promise<void> {
    return revokeAccess(this.#browser, { id: this.#ids.gecko, origin: 'https://api.eyeson.team/*' });
  }

  /** Agrees to what Firefox asks when an extension wants a permission. */
  allowInPrompt(): Promise<void> {
    return allowInPrompt(this.#browser);
  }

  /** The text on the clipboard, pasted as a person would. */
  async clipboard(): Promise<string> {
    const page = await this.#browser.newPage();
    await page.setContent('<textarea></textarea>');
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const text = await page.$eval('textarea', ({ value }) => value);
    await page.close();
    return text;
  }

  /** Firefox tells nobody when a page of an extension has loaded, so this goes there without waiting, and looks until it is there. */
  async #openOwn(path: string): Promise<Page> {
    const url = `moz-extension://${this.#ids.origin}/${path}`;
    const page = await this.#browser.newPage();
    await page.goto(url, { timeout: 1 }).catch(() => undefined);
    const state = () => page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => '');
    await expect.poll(state, { intervals: [10, 20, 50] }).toBe(`complete ${url}`);
    return page;
  }
}
