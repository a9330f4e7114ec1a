const GAP = 6;

/** Puts a floating element of ours above what it belongs to, or below where there is no room, always inside the window. */
export function standBy(floating: HTMLElement, owner: Element): void {
  const there = owner.getBoundingClientRect();
  const { width, height } = floating.getBoundingClientRect();
  const start = getComputedStyle(owner).direction === 'rtl' ? there.right - width : there.left;
  const above = there.top - height - GAP;
  const top = above >= GAP ? above : there.bottom + GAP;
  floating.style.left = `${within(start, innerWidth - width)}px`;
  floating.style.top = `${within(top, innerHeight - height)}px`;
}

const within = (wanted: number, most: number) => Math.max(GAP, Math.min(wanted, most - GAP));
