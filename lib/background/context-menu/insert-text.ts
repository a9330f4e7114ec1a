/**
 * Puts a text where the cursor is. Runs inside the page, alone: it may use nothing from around it.
 * `insertText` is what editors of all kinds take as typing, and what Undo takes back.
 * @returns whether the text is there
 */
export async function insertText(text: string): Promise<boolean> {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const field = focused;
  const isPlain = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  const read = () => (isPlain ? field.value : (field?.textContent ?? ''));
  const before = read();
  document.execCommand('insertText', false, text);
  // Editors that keep a model of their own draw it a moment later.
  for (let n = 0; n < 5 && read() === before; n++) await new Promise((resolve) => setTimeout(resolve, 20));
  if (read() === before) return false;
  if (!isPlain || read().includes(text)) return true;
  // A field for fewer letters has taken some of them.
  document.execCommand('undo');
  return false;
}
