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

/** Whether a field takes a text from whoever has it open. */
const isWritable = (field: PlainField): boolean =>
  TAKES_TEXT.test(field.type) && !field.readOnly && !field.disabled;

/**
 * Whether the text of a field may be looked at: never that of a password, nor where one is shown while it is typed.
 */
export const isReadable = (field: PlainField): boolean =>
  TAKES_TEXT.test(field.type) && !field.autocomplete.includes('password');

/** Masks and controlled fields rewrite a value some time after it was typed, in milliseconds. */
const REWRITE_MS = 60;

/**
 * Types a text into a field: frameworks hear of it, and Undo takes it back.
 * @returns whether all of it is in the value for good. If not, the field has again what it had before
 */
export async function typeIntoField(field: PlainField, text: string): Promise<boolean> {
  if (!isWritable(field)) return false;
  const { value, selectionStart: start, selectionEnd: end } = field;
  const typed = field instanceof HTMLInputElement ? text.replaceAll('\n', ' ') : text;
  // Some types of fields, as for addresses of mails, do not tell the cursor: anything may be around it.
  const isKnown = start !== null && end !== null;
  const [before, after] = isKnown ? [value.slice(0, start), value.slice(end)] : [value, value];
  const kept = isKnown ? occurrences(before, typed) + occurrences(after, typed) : occurrences(value, typed);
  const isIn = () => occurrences(field.value, typed) > kept;
  return type(field, setApart(typed, before, after), isIn);
}

/**
 * Types a text in the place of a part of a field that has the focus, as one step of its undo.
 * @param part offsets in its value, `to` exclusive
 * @param isIn whether the field has what it should have then
 * @returns whether it has it for good. If not, the field has again what it had before
 */
export async function typeOver(
  field: PlainField,
  part: { from: number; to: number },
  text: string,
  isIn: () => boolean,
): Promise<boolean> {
  if (!isWritable(field)) return false;
  if (field.selectionStart !== null) {
    field.setSelectionRange(part.from, part.to);
    return type(field, text, isIn);
  }
  // Where no part can be selected, all of it is typed anew.
  const { value } = field;
  field.select();
  return type(field, value.slice(0, part.from) + text + value.slice(part.to), isIn);
}

async function type(field: PlainField, text: string, isIn: () => boolean): Promise<boolean> {
  const { value, selectionStart, selectionEnd } = field;
  document.execCommand('insertText', false, text);
  await pause(REWRITE_MS);
  if (field.isConnected && isIn()) return true;
  restore(field, value, selectionStart, selectionEnd);
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
