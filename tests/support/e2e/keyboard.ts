import { expect, type Page, type TestInfo } from '@playwright/test';

/** A host who uses no pointer; each press of a key counts. */
export class Keyboard {
  readonly #page: Page;
  readonly #pressed: string[];

  /** `before` are the keys that led to the page, e.g. the shortcut that opens the popup. */
  constructor(page: Page, before: string[] = []) {
    this.#page = page;
    this.#pressed = [...before];
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      this.#pressed.push(key);
    }
  }

  /** Goes on by Tab until a control of this name has the focus, in whatever shadow root. */
  async tabTo(name: RegExp): Promise<void> {
    const focused = () =>
      this.#page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
    for (let tabs = 0; tabs < 20 && !name.test(await focused()); tabs += 1) await this.press('Tab');
    expect(await focused()).toMatch(name);
  }

  /** Notes the keys in the test's report; fails if there were more. */
  expectAtMost(most: number, { annotations }: TestInfo): void {
    annotations.push({ type: 'keys', description: `${this.#pressed.length}: ${this.#pressed.join(' ')}` });
    expect(this.#pressed.length).toBeLessThanOrEqual(most);
  }
}
