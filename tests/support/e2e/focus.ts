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

/** Presses Tab from the last control of an open dialog on, and back from the first. @returns what had the focus outside */
export async function strayed(page: Page): Promise<string[]> {
  const focusEnd = (end: 'first' | 'last') =>
    page.evaluate((end) => {
      const within = 'button, input, select, textarea, summary';
      const all = [...document.querySelectorAll<HTMLElement>('dialog[open] *')].filter(
        (each) => each.matches(within) && each.checkVisibility() && each.tabIndex >= 0,
      );
      all.at(end === 'first' ? 0 : -1)?.focus();
    }, end);
  await page.evaluate(() => {
    // What an earlier call still listens to is where the focus was given back.
    for (const each of document.querySelectorAll('[data-stray]')) each.removeAttribute('data-stray');
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && !target.closest('dialog[open]')) target.setAttribute('data-stray', '');
    });
  });
  await focusEnd('last');
  for (const key of ['Tab', 'Tab']) await page.keyboard.press(key);
  await focusEnd('first');
  for (const key of ['Shift+Tab', 'Shift+Tab']) await page.keyboard.press(key);
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-stray]')].map((each) => each.outerHTML.slice(0, 80)),
  );
}
