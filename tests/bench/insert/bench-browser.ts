import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launch } from '../../support/e2e/chromium/launch.ts';
import type { Contender } from './contenders.ts';
import { startMetrics, type Metrics } from './metrics.ts';
import { installProbe } from './probe.ts';

/** A tab with one of the sandbox's pages. */
export interface BenchTab {
  page: Page;
  metrics: () => Promise<Metrics>;
  /** Throws away all that nobody holds any more. */
  collectGarbage(): Promise<void>;
  close(): Promise<void>;
}

/** A browser with one contender in it; every host is the sandbox at `port`. */
export class BenchBrowser {
  readonly id: Contender['id'];
  readonly #context: BrowserContext;

  private constructor(id: Contender['id'], context: BrowserContext) {
    this.id = id;
    this.#context = context;
  }

  static async start({ id, extension }: Contender, folder: string, port: number): Promise<BenchBrowser> {
    const profile = join(folder, `${id}-profile`);
    const context = await launch({ profile, build: extension, port, locale: 'en', colorScheme: 'light' });
    await context.addInitScript(installProbe);
    return new BenchBrowser(id, context);
  }

  /** Opens the sandbox's Gmail page in a tab that is in front. InboxSDK needs a page that lets in its policies. */
  openMail(query: string): Promise<BenchTab> {
    return this.#open(`https://mail.google.com/mail/u/0/?policies=any&${query}`, 'mailbox');
  }

  /** Opens the week of the sandbox's Calendar in a tab that is in front. */
  openCalendar(): Promise<BenchTab> {
    return this.#open('https://calendar.google.com/calendar/u/0/r', 'calendar');
  }

  /** @param api the global by which the page is ready to be told what to do */
  async #open(url: string, api: 'mailbox' | 'calendar'): Promise<BenchTab> {
    const page = await this.#context.newPage();
    await page.goto(url);
    await page.waitForFunction((name) => name in window, api);
    const cdp = await this.#context.newCDPSession(page);
    return {
      page,
      metrics: await startMetrics(cdp),
      async collectGarbage() {
        for (let pass = 0; pass < 3; pass += 1) await cdp.send('HeapProfiler.collectGarbage');
      },
      close: () => page.close(),
    };
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
