/**
 * Gives our element the neighbour's font, its height, its columns and its place in the order of Tab; colours it
 * inherits. Reads layout: to be called once, when the element has been placed.
 */
export function dress(host: HTMLElement, neighbour: HTMLElement): void {
  const { style } = host;
  const { fontWeight, fontSize, fontFamily, direction, paddingInlineStart } = getComputedStyle(neighbour);
  style.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  style.setProperty('--height', `${neighbour.offsetHeight}px`);
  if (neighbour.tabIndex > 0) host.tabIndex = neighbour.tabIndex;

  // In a row, the icon stands in the column of icons and the name where the neighbour's begins.
  const [ours, theirs] = [host.getBoundingClientRect(), neighbour.getBoundingClientRect()];
  const column = direction === 'rtl' ? ours.right - theirs.right : theirs.left - ours.left;
  style.setProperty('--column', `${column}px`);
  style.setProperty('--gap', paddingInlineStart);
}
