import { expect } from '@playwright/test';

/** What differs between the browsers: who opens the popup, and who can reach into its window. */
export interface PopupOpener {
  open(): Promise<unknown>;
  /** Evaluates a text in a page of the extension, past its content security policy. */
  evaluate(text: string): Promise<unknown>;
}

// Both browsers know the name.
const VIEW = "(globalThis.browser ?? chrome).extension.getViews({ type: 'popup' })[0]";

/**
 * The popup as the toolbar opens it, in the size that the browser gives it. Neither Playwright (seen in 1.65) nor
 * Puppeteer (25.16) attaches to such a window, so another page of the extension reaches into it.
 */
export class ToolbarPopup {
  readonly #opener: PopupOpener;

  private constructor(opener: PopupOpener) {
    this.#opener = opener;
  }

  /** Opens it over the window in front. */
  static async open(opener: PopupOpener): Promise<ToolbarPopup> {
    await opener.open();
    const popup = new ToolbarPopup(opener);
    await popup.until(({ document }) => document.querySelector('main') !== null);
    return popup;
  }

  /** Calls a function with the popup's window and an argument that JSON can hold. The function uses nothing else. */
  async evaluate<T, A>(
    task: (popup: Window & typeof globalThis, argument: A) => T,
    argument?: A,
  ): Promise<T> {
    // A text, because the window cannot be handed over.
    return this.#opener.evaluate(`(${String(task)})(${VIEW}, ${JSON.stringify(argument)})`) as Promise<T>;
  }

  /** Resolves when the function gives true for the popup's window. */
  async until<A>(
    isSo: (popup: Window & typeof globalThis, argument: A) => boolean,
    argument?: A,
  ): Promise<void> {
    await expect
      .poll(() =>
        this.#opener.evaluate(
          `${VIEW} !== undefined && (${String(isSo)})(${VIEW}, ${JSON.stringify(argument)})`,
        ),
      )
      .toBe(true);
  }

  /** Presses what matches the selector and has this text, if one is given. */
  async press(selector: string, text = ''): Promise<void> {
    await this.until(
      ({ document }, { wanted, words }) => {
        const all = [...document.querySelectorAll<HTMLElement>(wanted)];
        const target = all.find((each) => words === '' || each.textContent.trim() === words);
        target?.click();
        return target !== undefined;
      },
      { wanted: selector, words: text },
    );
  }

  async close(): Promise<void> {
    await this.evaluate((popup) => popup.close()).catch(() => undefined);
    await expect.poll(() => this.#opener.evaluate(`${VIEW} === undefined`)).toBe(true);
  }
}
