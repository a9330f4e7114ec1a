/**
 * Gives our element the neighbour's font, its size, the colours around it, and its place in the order of Tab. Reads
 * layout: to be called once, when an element has been placed.
 */
export function dress(host: HTMLElement, neighbour: HTMLElement): void {
  const own = getComputedStyle(neighbour);
  const around = getComputedStyle(neighbour.parentElement ?? neighbour);
  host.style.setProperty('--font', own.fontFamily);
  host.style.setProperty('--size', own.fontSize);
  host.style.setProperty('--ink', around.color);
  host.style.setProperty('--height', `${Math.min(Math.max(neighbour.offsetHeight, 28), 40)}px`);
  host.style.colorScheme = isDark(neighbour) ? 'dark' : 'light';
  if (neighbour.tabIndex > 0) host.tabIndex = neighbour.tabIndex;
}

/** Whether the page is dark behind an element. Pages with a dark theme of their own do not say so in `color-scheme`. */
export function isDark(behind: Element | null): boolean {
  for (let element = behind?.parentElement; element; element = element.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(getComputedStyle(element).backgroundColor);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  return false;
}

const numbers = (color: string) => [...color.matchAll(/[\d.]+/g)].map(Number);
