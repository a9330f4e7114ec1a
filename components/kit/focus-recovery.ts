const FOCUSABLE = 'a[href], button, input, select, summary, textarea, [tabindex]';

/**
 * Hands the focus on where what had it takes itself away, until `abort`: to the first that can take it in what is left
 * around. Without that, whoever works by keyboard would begin again at the top. A dialog that closes gives it back itself.
 */
export function recoverFocus(abort: AbortSignal): void {
  // What has the focus, and all around it, from the inside out.
  let held: Element[] = [];

  const hold = ({ target }: FocusEvent) => {
    held = [];
    for (let each = target; each instanceof Element; each = each.parentElement) held.push(each);
  };
  const letGo = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      // Still there, it was left by the host: for a place that takes no focus, or for another window.
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
