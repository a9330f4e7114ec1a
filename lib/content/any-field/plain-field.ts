import { focusedElement } from './focus.ts';
import { setApart } from './set-apart.ts';
import { occurrences, pause } from './wait.ts';

export type PlainField = HTMLInputElement | HTMLTextAreaElement;

export const isPlainField = (element: Element): element is PlainField =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/**
 * The types of fields into which a link may be typed. Not a password: a page may show what is typed there to others.
 * A button is no field: with the focus on it, editing commands write into the field that had it last.
 */
const TAKES_TEXT = /^(?:text|search|url|email|tel|number|textarea)$/;

/** Masks and controlled fields rewrite a value some time after it was typed, in milliseconds. */
const REWRITE_MS = 60;

/**
 * Types a text into a field: frameworks hear of it, and Undo takes it back.
 * @returns whether all of it is in the value for good. If not, the field has again what it had before
 */
export async function typeIntoField(field: PlainField, text: string): Promise<boolean> {
  if (!TAKES_TEXT.test(field.type) || field.readOnly || field.disabled) return false;
  const { value, selectionStart: start, selectionEnd: end } = field;
  const typed = field instanceof HTMLInputElement ? text.replaceAll('\n', ' ') : text;
  // Some types of fields, as for addresses of mails, do not tell the cursor: anything may be around it.
  const isKnown = start !== null && end !== null;
  const [before, after] = isKnown ? [value.slice(0, start), value.slice(end)] : [value, value];
  const kept = isKnown ? occurrences(before, typed) + occurrences(after, typed) : occurrences(value, typed);
  document.execCommand('insertText', false, setApart(typed, before, after));
  await pause(REWRITE_MS);
  if (field.isConnected && occurrences(field.value, typed) > kept) return true;
  restore(field, value, start, end);
  return false;
}

function restore(field: PlainField, value: string, start: number | null, end: number | null): void {
  if (field.value !== value && focusedElement() === field) document.execCommand('undo');
  if (field.value === value) return;
  // A field whose value the page has set has lost its undo.
  field.value = value;
  if (start !== null) field.setSelectionRange(start, end);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
