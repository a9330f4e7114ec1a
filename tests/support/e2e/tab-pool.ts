import type { BrowserContext, Page } from '@playwright/test';

/** A tab that the tests of a worker use one after the other: a new one each time takes a new process each time. */
export class KeptTab {
  #page: Page | undefined;
  #isTaken = false;

  /** This tab, or another one while somebody is in it. */
  async take({ context }: { context: BrowserContext }): Promise<Page> {
    const isOpen = this.#page && !this.#page.isClosed();
    if (isOpen && this.#isTaken) return context.newPage();
    this.#isTaken = true;
    if (!this.#page || !isOpen) this.#page = await context.newPage();
    return this.#page;
  }

  /** Ends what a test has done in a tab; any other than this one goes. */
  async leave(page: Page): Promise<void> {
    if (page !== this.#page) return page.close();
    if (!this.#isTaken) return;
    this.#isTaken = false;
    page.removeAllListeners();
    if (!page.isClosed()) await page.goto('about:blank');
  }
}
