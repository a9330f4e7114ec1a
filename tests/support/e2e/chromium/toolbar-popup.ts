import { expect, type Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Extension } from './extension.ts';

// What is evaluated runs inside an extension's page.
declare const chrome: typeof browser;

const VIEW = "chrome.extension.getViews({ type: 'popup' })[0]";

/**
 * The popup as the toolbar opens it, in the size that the browser gives it. Playwright does not attach to such a window
 * (seen in 1.65), so another page of the extension reaches into it.
 */
export class ToolbarPopup {
  readonly #console: Page;

  private constructor(console: Page) {
    this.#console = console;
  }

  /** Opens it over a tab of the extension. The browser must have a window on a screen. */
  static async open(extension: Extension): Promise<ToolbarPopup> {
    const console = await extension.console();
    await console.bringToFront();
    await console.evaluate(() => chrome.action.openPopup());
    const popup = new ToolbarPopup(console);
    await popup.until(({ document }) => document.querySelector('main') !== null);
    return popup;
  }

  /** Calls a function with the popup's window and an argument that JSON can hold. The function uses nothing else. */
  async evaluate<T, A>(
    task: (popup: Window & typeof globalThis, argument: A) => T,
    argument?: A,
  ): Promise<T> {
    // A text, because the window cannot be handed over; evaluating it is the debugger's, whatever the page forbids.
    return this.#console.evaluate(`(${String(task)})(${VIEW}, ${JSON.stringify(argument)})`) as Promise<T>;
  }

  /** Resolves when the function gives true for the popup's window. */
  async until<A>(
    isSo: (popup: Window & typeof globalThis, argument: A) => boolean,
    argument?: A,
  ): Promise<void> {
    await expect
      .poll(() =>
        this.#console.evaluate(
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
    await expect.poll(() => this.#console.evaluate(`${VIEW} === undefined`)).toBe(true);
  }
}
