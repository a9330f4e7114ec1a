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

  get newRoomName(): Locator {
    return this.page.getByRole('textbox', { name: 'New room name' });
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

  /** Types a name and presses Enter; resolves when the guest link is on the clipboard. */
  async create(name: string): Promise<void> {
    await this.newRoomName.fill(name);
    await this.newRoomName.press('Enter');
    await this.says('Guest link copied').waitFor();
  }

  async act(room: string, action: string): Promise<void> {
    await this.row(room).getByRole('button', { name: 'More actions' }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}
