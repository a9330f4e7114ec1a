/**
 * Gives our element the neighbour's font, its height, the colour around it, and its place in the order of Tab. Reads
 * layout: to be called once, when the element has been placed.
 */
export function dress(host: HTMLElement, neighbour: HTMLElement): void {
  const { fontSize, fontFamily } = getComputedStyle(neighbour);
  host.style.setProperty('--font', `${fontSize} ${fontFamily}`);
  host.style.setProperty('--ink', getComputedStyle(neighbour.parentElement ?? neighbour).color);
  host.style.setProperty('--height', `${Math.min(Math.max(neighbour.offsetHeight, 28), 40)}px`);
  if (neighbour.tabIndex > 0) host.tabIndex = neighbour.tabIndex;
}
