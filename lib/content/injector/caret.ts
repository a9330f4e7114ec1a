/** The last position of the caret or selection in a field; undefined if it was never in it. */
export type CaretIn = (field: HTMLElement) => Range | undefined;

/**
 * Tracks the caret in the page's editable fields, one range per field; the browser adjusts a range when the text
 * changes. The document's own selection does not suffice: it is lost when the picker takes the focus, and several
 * composes may be open.
 */
export function trackCaret(signal: AbortSignal): CaretIn {
  const ranges = new WeakMap<Element, Range>();
  const onSelectionChange = () => {
    const selection = document.getSelection();
    if (!selection?.rangeCount) return;
    const current = selection.getRangeAt(0);
    const field = fieldOf(current.commonAncestorContainer);
    if (!field) return;
    const range = ranges.get(field) ?? document.createRange();
    range.setStart(current.startContainer, current.startOffset);
    range.setEnd(current.endContainer, current.endOffset);
    ranges.set(field, range);
  };
  document.addEventListener('selectionchange', onSelectionChange, { signal });
  return (field) => {
    const range = ranges.get(field);
    return range && field.contains(range.commonAncestorContainer) ? range : undefined;
  };
}

const fieldOf = (node: Node): Element | null | undefined =>
  (node instanceof Element ? node : node.parentElement)?.closest('[contenteditable="true"]');
