import type { Locator, Page } from '@playwright/test';
import type { Extension } from './chromium/extension.ts';

/** The popup in a tab, and what a host does in it. */
export class PopupTab {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(extension: Extension): Promise<PopupTab> {
    return new PopupTab(await extension.openPopup());
  }

  /** The field in which rooms are found and created. */
  get field(): Locator {
    return this.page.getByRole('combobox', { name: 'Find or create a room' });
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: 'Rooms' }).getByRole('listitem');
  }

  row(name: string): Locator {
    return this.page.getByRole('listitem', { name, exact: true });
  }

  /** A sentence that is said to the host. */
  says(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words });
  }

  /** Creates a room, whatever else the name finds; resolves when the guest link is on the clipboard. */
  async create(name: string): Promise<void> {
    await this.field.fill(name);
    await this.field.press('Shift+Enter');
    await this.says('Guest link copied').waitFor();
  }

  async act(room: string, action: string): Promise<void> {
    await this.row(room).getByRole('button', { name: 'More actions for' }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}
