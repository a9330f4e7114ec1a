import { setApart } from './set-apart.ts';
import { occurrences, pause } from './wait.ts';

export type PlainField = HTMLInputElement | HTMLTextAreaElement;

export const isPlainField = (element: Element): element is PlainField =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Masks and controlled fields rewrite a value some time after it was typed, in milliseconds. */
const REWRITE_MS = 60;

/**
 * Types a text into a field: frameworks hear of it, and Undo takes it back.
 * @returns whether all of it is in the value for good. If not, the field has again what it had before
 */
export async function typeIntoField(field: PlainField, text: string): Promise<boolean> {
  // A link is no password, and a page may show what is typed there to others.
  if (field.type === 'password' || field.readOnly || field.disabled) return false;
  const { value: before, selectionStart: start, selectionEnd: end } = field;
  const typed = field instanceof HTMLInputElement ? text.replaceAll('\n', ' ') : text;
  // Some types of fields, as for addresses of mails, do not tell the cursor.
  const written =
    start === null || end === null ? typed : setApart(typed, before.slice(0, start), before.slice(end));
  const had = occurrences(before, typed) - occurrences(before.slice(start ?? 0, end ?? 0), typed);
  document.execCommand('insertText', false, written);
  await pause(REWRITE_MS);
  if (occurrences(field.value, typed) > had) return true;
  restore(field, before, start, end);
  return false;
}

function restore(field: PlainField, value: string, start: number | null, end: number | null): void {
  if (field.value !== value) document.execCommand('undo');
  if (field.value === value) return;
  // A field whose value the page has set has lost its undo.
  field.value = value;
  if (start !== null) field.setSelectionRange(start, end);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
