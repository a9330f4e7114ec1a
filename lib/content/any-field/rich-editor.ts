import { setApart } from './set-apart.ts';
import { becomes, occurrences, pause } from './wait.ts';

/** What an editor that draws its own text tells of it (EditContext API, Chromium). */
interface EditContext {
  text: string;
  selectionStart: number;
  selectionEnd: number;
}

const contextOf = (element: Element): EditContext | undefined =>
  (element as { editContext?: EditContext }).editContext ?? undefined;

/** Whether an element takes text from the keyboard, other than a form field. */
export const isRichEditor = (element: Element): boolean =>
  contextOf(element) !== undefined ||
  document.designMode === 'on' ||
  (element instanceof HTMLElement && element.isContentEditable);

/** An editor that takes a paste without cancelling it writes it at once or, if it has reacted at all, within this time. */
const IGNORED_MS = 100;
const HEARD_MS = 1000;
/** After this time an editor has drawn anew what it knows, and taken back what it does not. */
const REDRAW_MS = 120;

/**
 * Puts a text at the cursor of an editor. A synthetic paste comes first: every editor with a document model of its own
 * takes it into the model, as one step of its undo, where some lose what is typed by `execCommand` (seen in November 2026
 * in 26 editors, among them CKEditor, Slate and Lexical). Never tries again where the first way may still succeed.
 * @param text its last line, the link, is what must be there afterwards
 * @returns whether it is there for good
 */
export async function putIntoEditor(editor: Element, text: string): Promise<boolean> {
  const context = contextOf(editor);
  const range = selectedRange(editor);
  // Editors make lines into blocks, and spaces into others.
  const link = text.slice(text.lastIndexOf('\n') + 1).trim();
  const count = () => occurrences(context?.text ?? editor.textContent ?? '', link);
  const selected = context
    ? context.text.slice(context.selectionStart, context.selectionEnd)
    : (range?.toString() ?? '');
  const kept = count() - occurrences(selected, link);
  const isThere = () => count() > kept;
  const stays = async () => {
    await pause(REDRAW_MS);
    return isThere();
  };

  const [before, after] = context
    ? [context.text.slice(0, context.selectionStart), context.text.slice(context.selectionEnd)]
    : range
      ? surroundings(editor, range)
      : ['', ''];
  const written = setApart(text, before, after);
  const focused = document.activeElement;
  const { isTaken, isHeard } = paste(targetOf(editor, range), written);
  if (await becomes(isThere, isHeard ? HEARD_MS : IGNORED_MS)) return stays();
  // Who took it may still write it, and a second try would double it.
  if (isTaken || document.activeElement !== focused) return false;
  if (!document.execCommand('insertText', false, written)) return false;
  return (await becomes(isThere, IGNORED_MS)) && stays();
}

/** The selection within the editor, in the shadow root that it is in. */
function selectedRange(editor: Element): Range | undefined {
  const root = editor.getRootNode() as { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  return range && editor.contains(range.startContainer) ? range : undefined;
}

/** Where a paste at the selection would happen. */
function targetOf(editor: Element, range: Range | undefined): Element {
  const at = range?.startContainer;
  return (at instanceof Element ? at : at?.parentElement) ?? editor;
}

/**
 * Dispatches a paste of plain text.
 * @returns whether the editor has cancelled it, and whether it has done anything at once: changed the document or moved
 * the focus
 */
function paste(target: Element, text: string): { isTaken: boolean; isHeard: boolean } {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
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
  const isTaken = !target.dispatchEvent(new ClipboardEvent('paste', init));
  const isHeard = isTaken || changes.takeRecords().length > 0 || document.activeElement !== focused;
  changes.disconnect();
  return { isTaken, isHeard };
}

/** The text before and behind a range, as far as it is in the same paragraph and right beside it. */
function surroundings(editor: Element, range: Range): [before: string, after: string] {
  const head = document.createRange();
  head.selectNodeContents(paragraphOf(editor, range.startContainer));
  head.setEnd(range.startContainer, range.startOffset);
  const tail = document.createRange();
  tail.selectNodeContents(paragraphOf(editor, range.endContainer));
  tail.setStart(range.endContainer, range.endOffset);
  return [textAtEdge(head, 'lastChild'), textAtEdge(tail, 'firstChild')];
}

/** The text at an edge of a range; empty if a line break or a picture is there. */
function textAtEdge(range: Range, edge: 'firstChild' | 'lastChild'): string {
  let leaf: Node | null = range.cloneContents();
  while (leaf?.[edge]) leaf = leaf[edge];
  return leaf instanceof Text ? leaf.data : '';
}

function paragraphOf(editor: Element, node: Node): Element {
  let block = node instanceof Element ? node : node.parentElement;
  while (block && block !== editor && getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement;
  return block ?? editor;
}
