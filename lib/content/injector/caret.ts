/** Tells where the cursor was last in a field, if it ever was. */
export type CaretIn = (field: HTMLElement) => Range | undefined;

/**
 * Follows the cursor through the page's fields: as soon as our dialog has the focus, the page's own selection is gone,
 * and of several composes each has its own. One range a field, which the browser keeps right as the text changes.
 */
export function trackCaret(signal: AbortSignal): CaretIn {
  const cursors = new WeakMap<Element, Range>();
  const note = () => {
    const selection = document.getSelection();
    if (!selection?.rangeCount) return;
    const now = selection.getRangeAt(0);
    const field = fieldOf(now.commonAncestorContainer);
    if (!field) return;
    const kept = cursors.get(field) ?? document.createRange();
    kept.setStart(now.startContainer, now.startOffset);
    kept.setEnd(now.endContainer, now.endOffset);
    cursors.set(field, kept);
  };
  document.addEventListener('selectionchange', note, { signal });
  return (field) => {
    const cursor = cursors.get(field);
    return cursor && field.contains(cursor.commonAncestorContainer) ? cursor : undefined;
  };
}

const fieldOf = (node: Node): Element | null | undefined =>
  (node instanceof Element ? node : node.parentElement)?.closest('[contenteditable="true"]');
