/**
 * Inserts a text at the cursor. Runs inside the page: it is serialized, so it must not use anything from its enclosing
 * scope. The editing command `insertText` is handled like typing by all kinds of editors, and can be undone.
 * @returns whether the complete text was inserted
 */
export async function insertText(text: string): Promise<boolean> {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const field = focused;
  const isPlain = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  const read = () => (isPlain ? field.value : (field?.textContent ?? ''));
  const before = read();
  document.execCommand('insertText', false, text);
  // Editors with their own document model render it asynchronously.
  for (let n = 0; n < 5 && read() === before; n++) await new Promise((resolve) => setTimeout(resolve, 20));
  if (read() === before) return false;
  if (!isPlain || read().includes(text)) return true;
  // The field's `maxlength` has truncated the text.
  document.execCommand('undo');
  return false;
}
