/**
 * Edits at the selection as the user would: the only way that the page's editor, its autosave and both kinds of undo
 * accept. False when the page did not let it happen.
 */
export function edit(command: 'insertHTML' | 'insertText' | 'delete', value?: string): boolean {
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
