import type { Page } from '@playwright/test';

/** What Tab is to reach in a page: all that can be used and seen, in the order of the page. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** The names of the controls that a host could use by hand, in the order in which they stand there. */
export const controls = (page: Page): Promise<string[]> =>
  page.evaluate((selector) => {
    const isWanted = (control: Element) =>
      control instanceof HTMLElement &&
      control.tabIndex >= 0 &&
      control.checkVisibility() &&
      !control.closest('[inert]') &&
      !control.matches(':disabled') &&
      // Of radio buttons Tab leads to the one that is chosen; arrows lead to the others.
      !(control instanceof HTMLInputElement && control.type === 'radio' && !control.checked);
    return [...document.querySelectorAll(selector)].filter(isWanted).map((control, at) => {
      const name = `${at} ${control.tagName} ${control.ariaLabel ?? ''}`;
      control.setAttribute('data-place', name);
      return name;
    });
  }, CONTROLS);

/** Presses Tab until the focus has left the page. @returns the names, as `controls` gave them, of what it came by */
export async function tabThrough(page: Page, most: number): Promise<string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: at } = document;
      return !at || at === document.body ? undefined : (at.getAttribute('data-place') ?? '');
    });
    if (name === undefined) break;
    if (name) passed.push(name);
  }
  return passed;
}

/** Presses Tab from the last control of an open dialog on, and back from the first. @returns where it came out */
export async function strayed(page: Page): Promise<string[]> {
  const outside: string[] = [];
  const within = page.locator('dialog[open]').locator('button, input, select, textarea, summary');
  const ends = [within.filter({ visible: true }).last(), within.filter({ visible: true }).first()] as const;
  for (const [at, end] of ends.entries()) {
    await end.focus();
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press(at === 0 ? 'Tab' : 'Shift+Tab');
      const name = await page.evaluate(() => {
        const { activeElement } = document;
        const isOutside = activeElement !== document.body && !activeElement?.closest('dialog[open]');
        return isOutside ? activeElement?.outerHTML.slice(0, 80) : undefined;
      });
      if (name !== undefined) outside.push(name);
    }
  }
  return outside;
}
