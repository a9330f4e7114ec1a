import { expect } from '@playwright/test';
import type { ToolbarPopup } from './toolbar-popup.ts';

/** What a person sees of the open menu or dialog, in CSS pixels. */
export function measure({ document, innerHeight, innerWidth }: Window & typeof globalThis) {
  const open = document.querySelector('[role="menu"], dialog[open]') ?? document.body;
  const content = open.querySelector('form > div') ?? open;
  const outer = open.getBoundingClientRect();
  const foot = document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0;
  return {
    isInside: outer.top >= 0 && outer.left >= 0 && outer.bottom <= innerHeight && outer.right <= innerWidth,
    /** How much of what it holds is in sight without scrolling. */
    visible: content.clientHeight,
    needed: content.scrollHeight,
    isCutSideways: content.scrollWidth > content.clientWidth || open.scrollWidth > open.clientWidth,
    /** Whether a second scrollbar stands beside the one of the content. */
    scrollsTwice: open !== content && open.scrollHeight > open.clientHeight,
    /** What reaches beyond the content's right edge. */
    tooWide: [...content.querySelectorAll('*')]
      .filter((each) => each.getBoundingClientRect().right > content.getBoundingClientRect().right + 1)
      .map((each) => each.outerHTML.slice(0, 90)),
    pageScrolls: document.documentElement.scrollHeight > innerHeight,
    isFootInSight: foot <= innerHeight,
    height: innerHeight,
  };
}

/** Of a dialog that does not fit, at least so much has to be in sight. */
const ENOUGH = 300;

/** Opens menu and dialogs of the first row, each in a popup of its own: nothing is cut, and the foot stays in sight. */
export async function expectUsable(open: () => Promise<ToolbarPopup>, dialogs: string[]): Promise<void> {
  for (const dialog of dialogs) {
    const popup = await open();
    // Later it would take the focus from the menu, which closes it.
    await popup.until(({ document }) => document.activeElement?.matches('main input') === true);
    await popup.press('main li button[aria-haspopup="menu"]');
    await popup.until(({ document }) => document.querySelector('[role="menuitem"]') !== null);
    await expect
      .poll(() => popup.evaluate(measure), dialog)
      .toMatchObject({
        isInside: true,
        isCutSideways: false,
        pageScrolls: false,
        isFootInSight: true,
      });
    const menu = await popup.evaluate(measure);
    expect(menu.visible, 'the whole menu is in sight').toBe(menu.needed);
    await popup.press('[role="menuitem"]', dialog);
    await popup.until(({ document }) => document.querySelector('dialog[open]') !== null);
    await expect
      .poll(async () => {
        const { visible, needed } = await popup.evaluate(measure);
        return visible >= Math.min(needed, ENOUGH);
      }, dialog)
      .toBe(true);
    expect(await popup.evaluate(measure), dialog).toMatchObject({
      isInside: true,
      tooWide: [],
      isCutSideways: false,
      scrollsTwice: false,
      pageScrolls: false,
    });
    expect((await popup.evaluate(measure)).height).toBeLessThanOrEqual(600);
    await popup.close();
  }
}

/** What of the list a person does not see whole: the state and the price of an open door matter most. */
export function cutOff({ document, innerHeight, innerWidth }: Window & typeof globalThis): string[] {
  const rows = [...document.querySelectorAll<HTMLElement>('main li')];
  const parts = rows.flatMap((row) => {
    const [name, state] = row.querySelectorAll<HTMLElement>(':scope > span + span > *');
    const { top, bottom, right } = row.getBoundingClientRect();
    const isOut = (part: HTMLElement) => {
      const box = part.getBoundingClientRect();
      return box.top < top - 0.5 || box.bottom > bottom + 0.5 || box.right > right;
    };
    const buttons = [...row.querySelectorAll('button')];
    return [
      state && (state.scrollWidth > state.clientWidth || isOut(state)) ? `state: ${state.textContent}` : '',
      name && name.clientWidth < 80 ? `name: ${name.textContent}` : '',
      ...buttons.map((each) => (each.scrollWidth > each.clientWidth || isOut(each) ? each.textContent : '')),
    ];
  });
  const foot = document.querySelector('footer')?.getBoundingClientRect();
  const isFootOut = !foot || foot.bottom > innerHeight + 1 || foot.right > innerWidth + 1;
  return [
    ...parts,
    isFootOut ? `foot: ${foot?.bottom} of ${innerHeight}, ${foot?.right} of ${innerWidth}` : '',
  ].filter((part) => part !== '');
}
