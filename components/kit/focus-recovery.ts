const FOCUSABLE = 'a[href], button, input, select, summary, textarea, [tabindex]';

/**
 * Moves the focus when the focused element is removed from the page, until `abort`: to the first focusable
 * element within the nearest ancestor that is left. Without it, keyboard users would start again at the top
 * of the page. Does nothing for an element of a removed dialog, which restores the focus itself.
 */
export function recoverFocus(abort: AbortSignal): void {
  // The focused element and its ancestors, innermost first.
  let focusPath = pathOf(document.activeElement);

  const onFocusIn = ({ target }: FocusEvent) => {
    focusPath = pathOf(target);
  };
  const onFocusOut = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      // If the element is still connected, the user moved the focus away: to a place that cannot be
      // focused. If the document lost the focus, another window has it.
      if (focusPath[0] === target && focusPath[0]?.isConnected && document.hasFocus()) focusPath = [];
    });
  const onRemoval = () => {
    const [last] = focusPath;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const isClosed = last.closest('dialog')?.isConnected === false;
    const connected = focusPath.filter((each) => each.isConnected);
    focusPath = [];
    if (!isClosed) focusFirstIn(connected);
  };

  const observer = new MutationObserver(onRemoval);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', onFocusIn, { signal: abort });
  document.addEventListener('focusout', onFocusOut, { signal: abort });
  abort.addEventListener('abort', () => observer.disconnect());
}

function pathOf(target: EventTarget | null): Element[] {
  const path: Element[] = [];
  for (let each = target; each instanceof Element; each = each.parentElement) path.push(each);
  return path;
}

function focusFirstIn(containers: Element[]): void {
  for (const container of containers) {
    for (const each of container.querySelectorAll<HTMLElement>(FOCUSABLE)) {
      if (each.tabIndex < 0 || !each.checkVisibility()) continue;
      each.focus();
      if (document.activeElement === each) return;
    }
  }
}
