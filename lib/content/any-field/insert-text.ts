import { reportErrors } from '../../shared/errors/report.ts';
import { mayHaveLink } from '../../shared/eyeson/host-links.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import { editorTextOf, shownTextOf } from './editor-text.ts';
import { putIntoEditor } from './editor.ts';
import { focusedElement } from './focus.ts';
import { isPlainField, typeIntoField } from './plain-field.ts';

declare global {
  // Called by the background after it has injected this script; global augmentation requires `var`.
  var permalinksInsert: ((text: string) => Promise<boolean>) | undefined;
  // Provided by a script that comes with the first field that may have a host link.
  var permalinksFieldGuard: ((field: Element) => Promise<void>) | undefined;
}

/**
 * Puts a text at the cursor of the focused field or editor of this frame, once, apart from the words around it, as one
 * step of its undo; then has the field looked at for host links, whether the text got in or not.
 * @returns whether the text is there for good: in the field, or in the editor's own document. False if nothing was changed
 */
export async function insertText(text: string): Promise<boolean> {
  // Where nothing that takes text has the focus, editing commands write into the field that had it last.
  const field = focusedElement();
  if (!field) return false;
  const isInserted = await insertInto(field, text);
  reportErrors(guard(field, text));
  return isInserted;
}

async function insertInto(field: Element, text: string): Promise<boolean> {
  const editor = editorTextOf(field);
  const outcome = editor ? await putIntoEditor(field, editor, text) : 'ignored';
  if (outcome !== 'ignored') return outcome === 'inserted';
  return isPlainField(field) ? typeIntoField(field, text) : false;
}

/** Has a field looked at for host links, once: the host has let us into the page for this, and no further. */
async function guard(field: Element, inserted: string): Promise<void> {
  const content = shownTextOf(field);
  if (!content || !mayHaveLink(content.text.replaceAll(inserted, ''))) return;
  if (!globalThis.permalinksFieldGuard) await sendMessage('fieldGuard.load');
  await globalThis.permalinksFieldGuard?.(field);
}
