import { expect, type Locator, type Page } from '@playwright/test';
import type { Draft } from '../../../../sandbox/pages/gmail/page/compose/mail.ts';
import type { Kind } from '../../../../sandbox/pages/gmail/page/scenario.ts';
import type { Extension } from '../chromium/extension.ts';

/** A tab with the look-alike of Gmail, and what a host does in it. */
export class GmailTab {
  readonly page: Page;
  /** What nobody caught, on the page or in our script. */
  readonly errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (entry) => {
      if (entry.type() === 'error' && entry.text().includes('chrome-extension:'))
        this.errors.push(entry.text());
    });
  }

  /** @param query how the page is this time, see the look-alike's `scenario.ts` */
  static async open({ context }: Pick<Extension, 'context'>, query = '', page?: Page): Promise<GmailTab> {
    const tab = new GmailTab(page ?? (await context.newPage()));
    await tab.page.goto(`https://mail.google.com/mail/u/0/?${query}`);
    await tab.page.waitForFunction(() => 'mailbox' in window);
    return tab;
  }

  /** Our buttons, in the order of the page, whatever they are called: by the room of a link, or by what they add. */
  get button(): Locator {
    return this.page.getByRole('button', { name: /^(Add )?Eyeson link/, includeHidden: true });
  }

  /** The menu of the link that is in the mail. */
  get menu(): Locator {
    return this.page.getByRole('dialog', { name: 'Eyeson link' });
  }

  get picker(): Locator {
    return this.page.getByRole('dialog', { name: 'Choose a room' });
  }

  get search(): Locator {
    return this.picker.getByRole('searchbox');
  }

  option(name: string | RegExp): Locator {
    return this.picker.getByRole('option', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** Opens a compose as a click on the page would; gives its place among those that are open. */
  async compose(kind: Exclude<Kind, 'pop-out'>, draft: Draft = {}): Promise<number> {
    const [opened, count] = await this.page.evaluate(
      ([kind, draft]) => {
        const id = window.mailbox.open(kind, draft);
        return [
          window.mailbox.composes.findIndex((compose) => compose.id === id),
          window.mailbox.composes.length,
        ];
      },
      [kind, draft] as const,
    );
    await expect(this.button).toHaveCount(count ?? 0);
    return opened ?? 0;
  }

  async choose(room: string, compose = 0): Promise<void> {
    await this.button.nth(compose).click();
    await this.option(room).click();
    await this.picker.waitFor({ state: 'detached' });
  }

  /** What the editor of a compose would save or send now. */
  model(compose = 0): Promise<string> {
    return this.page.evaluate((compose) => window.mailbox.composes[compose]?.model() ?? '', compose);
  }

  /** Focuses a body and selects this text; an empty text puts the cursor at the start. */
  async select(text: string, compose = 0): Promise<void> {
    await this.page.evaluate(([compose, text]) => window.mailbox.composes[compose]?.select(text), [
      compose,
      text,
    ] as const);
  }

  sentCount(): Promise<number> {
    return this.page.evaluate(() => window.mailbox.sentCount);
  }

  /** Single keys that reached the page as shortcuts. */
  fired(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.mailbox.fired);
  }
}
