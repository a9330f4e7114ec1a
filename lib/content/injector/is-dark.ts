/**
 * Whether the page's background at an element is dark. `color-scheme` does not tell: pages with a dark theme of their
 * own do not set it.
 */
export function isDark(start: Element): boolean {
  for (let element: Element | null = start; element; element = element.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(getComputedStyle(element).backgroundColor);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  return false;
}

const numbers = (color: string) => [...color.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
