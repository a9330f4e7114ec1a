import type { Page } from '@playwright/test';

/**
 * The texts of a page that cannot be read whole: cut without an ellipsis and a tooltip that has them, reaching out of the
 * window, or written over each other. Looks into open shadow roots too.
 */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        each,
        ...(each.shadowRoot ? all(each.shadowRoot) : []),
      ]);
    const ownText = (element: Element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent?.trim() ?? '')
        .join(' ')
        .trim();
    const isForEyes = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      );
    };
    const isCut = (element: Element) => {
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      const isTooLong = element.scrollWidth > element.clientWidth + 1 && display !== 'inline';
      const hasTooltip = Boolean(element.closest('[title]')?.getAttribute('title'));
      return isTooLong && overflowX !== 'visible' && !(textOverflow === 'ellipsis' && hasTooltip);
    };
    const isOut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    };
    const lettersOf = (element: Element): DOMRect[] =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()];
        });
    /** What a list that is scrolled shows of it. */
    const shownOf = (element: Element, letters: DOMRect) => {
      let { top, bottom, left, right } = letters;
      for (let each = element.parentElement; each; each = each.parentElement) {
        if (getComputedStyle(each).overflowY === 'visible') continue;
        const box = each.getBoundingClientRect();
        [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      }
      return { top, bottom, left, right };
    };
    type Box = ReturnType<typeof shownOf>;
    const meet = (a: Box, b: Box) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
    // What lies above the rest of the page covers it on purpose.
    const layerOf = (element: Element) => {
      for (let each: Element | null = element; each; each = each.parentElement)
        if (['fixed', 'sticky', 'absolute'].includes(getComputedStyle(each).position)) return each;
      return document.body;
    };
    const read = all(document).filter((element) => ownText(element) && isForEyes(element));
    const written = read.map((element) => {
      const letters = lettersOf(element).map((each) => shownOf(element, each));
      return { element, layer: layerOf(element), letters };
    });
    const isOver = (element: Element) => {
      const own = written.find((each) => each.element === element);
      return written.some(
        (other) =>
          other !== own &&
          other.layer === own?.layer &&
          own.letters.some((a) => other.letters.some((b) => meet(a, b))),
      );
    };
    return read
      .filter((element) => isCut(element) || isOut(element) || isOver(element))
      .map((element) => `${element.tagName.toLowerCase()}: ${ownText(element)}`);
  });
