/**
 * Gives our element the neighbour's font, its height, the colour around it, and its place in the order of Tab. Reads
 * layout: to be called once, when the element has been placed.
 */
export function dress(host: HTMLElement, neighbour: HTMLElement): void {
  const { fontWeight, fontSize, fontFamily, direction, paddingInlineStart } = getComputedStyle(neighbour);
  host.style.setProperty('--font', `${fontWeight} ${fontSize} ${fontFamily}`);
  host.style.setProperty('--ink', getComputedStyle(neighbour.parentElement ?? neighbour).color);
  host.style.setProperty('--height', `${Math.min(Math.max(neighbour.offsetHeight, 28), 40)}px`);
  if (neighbour.tabIndex > 0) host.tabIndex = neighbour.tabIndex;

  // In a row, the icon stands in the column of icons and the name where the neighbour's begins.
  const [ours, theirs] = [host.getBoundingClientRect(), neighbour.getBoundingClientRect()];
  const column = direction === 'rtl' ? ours.right - theirs.right : theirs.left - ours.left;
  host.style.setProperty('--column', `${Math.min(Math.max(column, 20), 80)}px`);
  host.style.setProperty('--gap', paddingInlineStart);
}
