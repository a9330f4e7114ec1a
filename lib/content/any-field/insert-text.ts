import { editorTextOf } from './editor-text.ts';
import { putIntoEditor } from './editor.ts';
import { focusedElement } from './focus.ts';
import { isPlainField, typeIntoField } from './plain-field.ts';

declare global {
  // Called by the background after it has injected this script; global augmentation requires `var`.
  var permalinksInsert: ((text: string) => Promise<boolean>) | undefined;
}

/**
 * Puts a text at the cursor of the focused field or editor of this frame, once, apart from the words around it, as one
 * step of its undo.
 * @returns whether the text is there for good: in the field, or in the editor's own document. False if nothing was changed
 */
export async function insertText(text: string): Promise<boolean> {
  // Where nothing that takes text has the focus, editing commands write into the field that had it last.
  const field = focusedElement();
  if (!field) return false;
  const editor = editorTextOf(field);
  const outcome = editor ? await putIntoEditor(field, editor, text) : 'ignored';
  if (outcome !== 'ignored') return outcome === 'inserted';
  return isPlainField(field) ? typeIntoField(field, text) : false;
}
