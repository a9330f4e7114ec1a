import { type BrowserContext, expect, type Page, type Worker } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { ResponseOf, Protocol } from '../../../../lib/shared/messaging/protocol.ts';
import type { settings } from '../../../../lib/shared/settings/settings.ts';
import type { NotificationServer } from '../../desktop/notification-server.ts';
import { KeptTab } from '../tab-pool.ts';
import { ToolbarPopup } from '../toolbar-popup.ts';
import { launch, type LaunchOptions } from './launch.ts';
import { requireAnswer, stopWorker } from './worker.ts';

// What Playwright runs inside an extension's page or worker.
declare const chrome: typeof browser;

/** The extension in a browser of its own, with all that a person at that computer could do or see. */
export class Extension {
  readonly id: string;
  readonly #desktop: NotificationServer | undefined;
  #context: BrowserContext;
  #console: Page | undefined;
  readonly #popup = new KeptTab();
  readonly #options: LaunchOptions;

  private constructor(
    options: LaunchOptions,
    context: BrowserContext,
    { id, desktop }: { id: string; desktop: NotificationServer | undefined },
  ) {
    this.#options = options;
    this.#desktop = desktop;
    this.#context = context;
    this.id = id;
  }

  /** `desktop` is where notifications are shown; without one, it is the desktop of whoever runs this. */
  static async install(
    options: Omit<LaunchOptions, 'bus'>,
    desktop?: NotificationServer,
  ): Promise<Extension> {
    const withBus = { ...options, ...(desktop && { bus: desktop.address }) };
    const context = await launch(withBus);
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    // It comes by itself, in front of what a test opens before that.
    await expect.poll(() => context.pages().some((page) => page.url().endsWith('/options.html'))).toBe(true);
    return new Extension(withBus, context, { id: new URL(worker.url()).host, desktop });
  }

  get desktop(): NotificationServer {
    if (!this.#desktop) throw new Error('Notifications of this browser are shown on a real desktop');
    return this.#desktop;
  }

  /** The running browser; another one after `restartBrowser`. */
  get context(): BrowserContext {
    return this.#context;
  }

  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  /** A tab of the extension's own origin that runs none of its code: the place to ask the browser from. */
  async console(): Promise<Page> {
    if (!this.#console || this.#console.isClosed())
      this.#console = await this.open(this.url('manifest.json'));
    return this.#console;
  }

  async open(url: string): Promise<Page> {
    const page = await this.#context.newPage();
    await page.goto(url);
    return page;
  }

  openOptions(hash = ''): Promise<Page> {
    return this.#openOwn(`options.html${hash}`);
  }

  /** Opens the page with the table of all rooms. */
  openRooms(): Promise<Page> {
    return this.#openOwn('rooms.html');
  }

  /** Opens a page of the extension as the browser does: an empty tab before it would cost a process of its own. */
  async #openOwn(path: string): Promise<Page> {
    const url = this.url(path);
    const console = await this.console();
    const opened = this.#context.waitForEvent('page', (page) => page.url() === url);
    await console.evaluate((url) => chrome.tabs.create({ url }), url);
    const page = await opened;
    await page.waitForLoadState();
    return page;
  }

  /** The tab with one of the extension's own pages, once there is one. */
  async ownTab(path: string): Promise<Page> {
    const arrive = async (page: Page) => {
      await page.waitForURL(this.url(path));
      return page;
    };
    const coming = this.#context.waitForEvent('page').then(arrive);
    return Promise.any([...this.#context.pages().map(arrive), coming]);
  }

  /** The popup as a tab of its own, in the size of the popup, in front of all others. */
  async openPopup(): Promise<Page> {
    const page = await this.#popup.take(this);
    await page.bringToFront();
    await page.setViewportSize({ width: 380, height: 580 });
    await page.goto(this.url('popup.html'));
    return page;
  }

  /** Opens the popup from the toolbar, over a tab of the extension. The browser must have a window on a screen. */
  async openToolbarPopup(): Promise<ToolbarPopup> {
    const console = await this.console();
    await console.bringToFront();
    return ToolbarPopup.open({
      open: () => console.evaluate(() => chrome.action.openPopup()),
      // Evaluating is the debugger's, whatever the page forbids.
      evaluate: (text) => console.evaluate(text),
    });
  }

  /** The service worker, started if it does not run. */
  async worker(): Promise<Worker> {
    const page = await this.console();
    await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
    const worker = this.#context.serviceWorkers().findLast((each) => each.url().includes(this.id));
    return worker ?? this.#context.waitForEvent('serviceworker');
  }

  async killWorker(): Promise<void> {
    await stopWorker(await this.console());
  }

  /** Lets all of the extension's alarms go off now; the browser starts the worker for them if need be. */
  async ringAlarms(): Promise<void> {
    const page = await this.console();
    await page.evaluate(async () => {
      for (const { name, periodInMinutes } of await chrome.alarms.getAll()) {
        await chrome.alarms.create(name, { when: Date.now(), ...(periodInMinutes && { periodInMinutes }) });
      }
    });
  }

  /** Quits the browser and starts it again with the same profile. `meanwhile` is done to the profile's folder. */
  async restartBrowser(meanwhile?: (profile: string) => Promise<void>): Promise<void> {
    await this.close();
    await meanwhile?.(this.#options.profile);
    this.#desktop?.clear();
    this.#console = undefined;
    this.#context = await launch(this.#options);
    await requireAnswer(await this.console());
  }

  /** Forgets the account and all settings, and closes all tabs. */
  async clear(): Promise<void> {
    const blank = await this.console();
    const others = this.#context.pages().filter((page) => page !== blank);
    await Promise.all(others.map((page) => this.#popup.leave(page)));
    await this.ask('team.disconnect');
    await blank.evaluate(async () => {
      await chrome.storage.sync.clear();
      localStorage.clear();
      for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
    });
    this.desktop.clear();
    this.desktop.appeared.length = 0;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** Sends one message of the extension's protocol as one of its own pages would. */
  async ask<K extends keyof Protocol>(type: K, ...[data]: Parameters<Protocol[K]>): Promise<ResponseOf<K>> {
    const page = await this.console();
    return page.evaluate((message): Promise<ResponseOf<K>> => chrome.runtime.sendMessage(message), {
      type,
      data,
    });
  }

  /** Connects an account without the options page; `connectByHand` does it as a person would. */
  async connect({ key, name = 'Hanna Host' }: { key: string; name?: string }): Promise<void> {
    const answer = await this.ask('team.connect', { key, hostName: name });
    if (!answer.ok) throw new Error(`Could not connect: ${JSON.stringify(answer.error)}`);
  }

  async connectByHand({ key, name = 'Hanna Host' }: { key: string; name?: string }): Promise<Page> {
    const page = await this.openOptions();
    await page.getByRole('textbox', { name: 'API key' }).fill(key);
    await page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('status').filter({ hasText: 'Connected to' }).waitFor();
    return page;
  }

  /** Changes settings, by the names that `lib/settings.ts` keeps them under. */
  async change(changes: Partial<Record<keyof typeof settings, unknown>>): Promise<void> {
    const page = await this.console();
    await page.evaluate((changes) => chrome.storage.sync.set(changes), changes);
  }

  async badge(): Promise<{ text: string; colour: number[] }> {
    const page = await this.console();
    return page.evaluate(async () => ({
      text: await chrome.action.getBadgeText({}),
      colour: [...(await chrome.action.getBadgeBackgroundColor({}))],
    }));
  }

  /** The names of the guests who are listed as missed. */
  async missed(): Promise<string[]> {
    return (await this.rows('missed')).map(({ name }) => String(name));
  }

  /** All rows of a table of the database. */
  async rows(table: string): Promise<Record<string, unknown>[]> {
    const page = await this.console();
    return page.evaluate(async (table) => {
      const opened = indexedDB.open('permalinks');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const all = opened.result.transaction(table).objectStore(table).getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      opened.result.close();
      return all.result;
    }, table);
  }

  /** What the host has chosen, and which rooms there are: all that a change by somebody else would last in. */
  async everythingStored(): Promise<unknown> {
    const page = await this.console();
    const sync = await page.evaluate(() => chrome.storage.sync.get(null));
    const tables = ['accounts', 'rooms', 'choices', 'googleAccounts', 'plans'];
    return [sync, await Promise.all(tables.map((table) => this.rows(table)))];
  }

  /** The text on the clipboard, pasted as a person would, with no tab moved for it. */
  async clipboard(): Promise<string> {
    const page = await this.console();
    const field = await page.evaluateHandle(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
      return field;
    });
    await page.keyboard.press('ControlOrMeta+V');
    return field.evaluate((field) => {
      field.remove();
      return field.value;
    });
  }
}
