import type { Page } from '@playwright/test';

/**
 * The texts of a page that cannot be read whole: cut without an ellipsis and a tooltip that has them, or reaching out of
 * the window. Looks into open shadow roots too.
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
    return all(document)
      .filter((element) => ownText(element) && isForEyes(element) && (isCut(element) || isOut(element)))
      .map((element) => `${element.tagName.toLowerCase()}: ${ownText(element)}`);
  });
