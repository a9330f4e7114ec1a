/** Puts a `position: fixed` box under the end of an anchor, or above it where the window ends before. */
export function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { height, width } = box.getBoundingClientRect();
  const below = at.bottom + height <= window.innerHeight;
  box.style.top = `${Math.max(0, below ? at.bottom : at.top - height)}px`;
  box.style.left = `${Math.max(0, at.right - width)}px`;
}
