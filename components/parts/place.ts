/** Puts a `position: fixed` box under the end of an anchor, or above it where the window ends before; beside it where there is room for neither. */
export function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { height, width } = box.getBoundingClientRect();
  const lowest = window.innerHeight - height;
  const above = at.top - height;
  const isBeside = at.bottom > lowest && above < 0;
  // Never over the anchor: the second of two quick clicks would choose something.
  const top = isBeside ? Math.min(at.top, lowest) : at.bottom <= lowest ? at.bottom : above;
  box.style.top = `${Math.max(0, top)}px`;
  box.style.left = `${Math.max(0, (isBeside ? at.left : at.right) - width)}px`;
}
