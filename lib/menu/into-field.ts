/** How a text got to the host: into the field, or at least onto the clipboard. */
export type Arrival = 'inserted' | 'copied' | 'refused';

/**
 * Puts a text where the cursor is. Runs inside the page, alone: it may use nothing from around it.
 * `insertText` is what editors of all kinds take as typing, and what Undo takes back.
 */
export async function intoField(text: string): Promise<Arrival> {
  let field = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  const valueOf = (element: Element | null) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value
      : (element?.textContent ?? '');
  const before = valueOf(field);
  document.execCommand('insertText', false, text);
  if (valueOf(field) !== before) return 'inserted';
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
