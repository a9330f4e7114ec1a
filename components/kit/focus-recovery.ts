const FOCUSABLE = 'a[href], button, input, select, summary, textarea, [tabindex]';

/**
 * Moves the focus when the focused element is removed from the page, until `abort`: to the first focusable
 * element within the nearest ancestor that is left. Without it, keyboard users would start again at the top
 * of the page. Does nothing for an element of a removed dialog, which restores the focus itself.
 */
export function recoverFocus(abort: AbortSignal): void {
  // The focused element and its ancestors, innermost first.
  let held: Element[] = [];

  const hold = ({ target }: FocusEvent) => {
    held = [];
    for (let each = target; each instanceof Element; each = each.parentElement) held.push(each);
  };
  const letGo = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      // If the element is still connected, the user moved the focus away: to a place that cannot be
      // focused. If the document lost the focus, another window has it.
      if (held[0] === target && held[0]?.isConnected && document.hasFocus()) held = [];
    });
  const handOn = () => {
    const [last] = held;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const isClosed = last.closest('dialog')?.isConnected === false;
    const left = held.filter((each) => each.isConnected);
    held = [];
    if (!isClosed) focusFirst(left);
  };

  const removed = new MutationObserver(handOn);
  removed.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', hold, { signal: abort });
  document.addEventListener('focusout', letGo, { signal: abort });
  abort.addEventListener('abort', () => removed.disconnect());
}

function focusFirst(places: Element[]): void {
  for (const place of places) {
    for (const each of place.querySelectorAll<HTMLElement>(FOCUSABLE)) {
      if (each.tabIndex < 0 || !each.checkVisibility()) continue;
      each.focus();
      if (document.activeElement === each) return;
    }
  }
}
