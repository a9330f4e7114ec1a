/**
 * Edits the selection as user input would. No other way is accepted by the page's editor, its autosave, its own undo and
 * the browser's undo (measured with Closure's editor in Chromium 156 and Firefox 153).
 * @returns false if the page prevented it
 */
export function execCommand(command: 'insertHTML' | 'insertText' | 'delete', value?: string): boolean {
  // Deprecated without a replacement: no other API writes to the undo stack.
  const editor: { execCommand(command: string, ui: boolean, value?: string): boolean } = document;
  return editor.execCommand(command, false, value);
}

/** Focuses a field and selects a range in it. */
export function select(field: HTMLElement, range: Range): void {
  field.focus({ preventScroll: true });
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/**
 * Where to write in a field that never had the caret: at its start, before signature and quoted mail. In the first block
 * if there is one, because text written between blocks is not part of any.
 * @param excluded selector of the parts that the user did not write here
 */
export function startOf(field: HTMLElement, excluded?: string): Range {
  const first = field.firstChild;
  if (first instanceof HTMLDivElement && !(excluded && first.matches(excluded)))
    return startOf(first, excluded);
  const range = document.createRange();
  range.setStart(field, 0);
  return range;
}
