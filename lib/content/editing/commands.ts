/**
 * Edits at the selection as the user would: the only way that the page's editor, its autosave and both kinds of undo
 * accept. False when the page did not let it happen.
 */
export function execCommand(command: 'insertHTML' | 'insertText' | 'delete', value?: string): boolean {
  // Deprecated, and without a successor in any browser: nothing else reaches the undo stack.
  const editor: { execCommand(command: string, ui: boolean, value?: string): boolean } = document;
  return editor.execCommand(command, false, value);
}

/** Gives a field the focus and a selection in it. */
export function select(field: HTMLElement, range: Range): void {
  field.focus({ preventScroll: true });
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/**
 * Where to write in a field in which the cursor never was: at the very start, before signature and quoted mail. Inside
 * the first block where there is one, because what is written between blocks is outside of them.
 * @param foreign selector of parts that are not the writer's own text
 */
export function startOf(field: HTMLElement, foreign?: string): Range {
  const first = field.firstChild;
  if (first instanceof HTMLDivElement && !(foreign && first.matches(foreign))) return startOf(first, foreign);
  const range = document.createRange();
  range.setStart(field, 0);
  return range;
}
