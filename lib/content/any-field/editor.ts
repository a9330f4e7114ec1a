import type { EditorText } from './editor-text.ts';
import { focusedElement } from './focus.ts';
import { setApart } from './set-apart.ts';
import { becomes, pause } from './wait.ts';

/** An editor that takes a paste without cancelling it writes it at once or, if it has reacted at all, within this time. */
export const IGNORED_MS = 100;
export const HEARD_MS = 1000;
/** After this time an editor has drawn anew what it knows, and taken back what it does not. */
export const REDRAW_MS = 120;

/**
 * Puts a text at the cursor of an editor. A synthetic paste comes first: every editor with a document model of its own
 * takes it into the model, as one step of its undo, where some lose what is typed by `execCommand` (seen in November 2026
 * in 28 editors, among them CKEditor, Slate and Lexical). Never tries again where the first way may still succeed.
 * @param element has the focus
 * @param text its last line, the link, is what must be there afterwards
 * @returns whether it is there for good; `ignored` if nothing has happened and it is no editor that could be typed into
 */
export async function putIntoEditor(
  element: Element,
  editor: EditorText,
  text: string,
): Promise<'inserted' | 'refused' | 'ignored'> {
  // Editors make lines into blocks, and spaces into others.
  const link = text.slice(text.lastIndexOf('\n') + 1).trim();
  const kept = editor.countBeside(link);
  const isThere = () => editor.count(link) > kept;
  const outcome = async (isIn: boolean) => {
    if (isIn) await pause(REDRAW_MS);
    return isIn && isThere() ? 'inserted' : 'refused';
  };

  const { before, after, space } = editor;
  const { isTaken, isHeard } = paste(editor.target, setApart(text, before, after, space));
  if (await becomes(isThere, isHeard ? HEARD_MS : IGNORED_MS)) return outcome(true);
  // Who took it may still write it, and a second try would double it.
  if (isTaken || focusedElement() !== element) return 'refused';
  if (!editor.isTypedInto) return 'ignored';
  const had = editor.target.textContent;
  const isTyped = document.execCommand('insertText', false, setApart(text, before, after));
  const typed = await outcome(isTyped && (await becomes(isThere, IGNORED_MS)));
  // An editor that allows so many letters keeps a part of it.
  if (typed === 'refused' && editor.target.textContent !== had && focusedElement() === element)
    document.execCommand('undo');
  return typed;
}

/**
 * Dispatches a paste.
 * @param html the same as markup, for editors that have some
 * @returns whether the editor has cancelled it, and whether it has done anything at once: changed the document or moved
 * the focus
 */
export function paste(target: Element, text: string, html?: string): { isTaken: boolean; isHeard: boolean } {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (html !== undefined) clipboardData.setData('text/html', html);
  const focused = document.activeElement;
  const changes = new MutationObserver(() => undefined);
  changes.observe(document, { subtree: true, childList: true, characterData: true });
  // Chromium reads `clipboardData`, Firefox `dataType` and `data`; each overlooks the other’s.
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData,
    dataType: 'text/plain',
    data: text,
  };
  const event = new ClipboardEvent('paste', init);
  // Firefox lets a page read only what was set in its own name.
  const own: (DataTransfer & { wrappedJSObject?: DataTransfer }) | null = event.clipboardData;
  if (html !== undefined) own?.wrappedJSObject?.setData('text/html', html);
  const isTaken = !target.dispatchEvent(event);
  const isHeard = isTaken || changes.takeRecords().length > 0 || document.activeElement !== focused;
  changes.disconnect();
  return { isTaken, isHeard };
}
