import type { Locator, Page } from '@playwright/test';
import type { Extension } from './extension.ts';

/** A guest who came by a guest link, in a tab in which Eyeson's own SDK plays them. */
export class GuestTab {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the link, gives a name, and goes in as soon as the meeting runs. */
  static async enter(extension: Extension, link: string, name: string): Promise<GuestTab> {
    const page = await extension.open(link);
    await page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await page.getByRole('button', { name: 'Enter' }).click();
    return new GuestTab(page);
  }

  /** What is written on the guest's page. */
  sees(text: string): Locator {
    return this.#page.getByText(text);
  }

  leave(): Promise<void> {
    return this.#page.close();
  }
}
