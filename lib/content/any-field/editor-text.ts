import { contentOf } from '../editing/field-content.ts';
import { selectionAround } from './focus.ts';
import { isPlainField, isReadable } from './plain-field.ts';
import { occurrences } from './wait.ts';

/** What can be read of an editor's text, at the time when it was looked at unless said otherwise. */
export interface EditorText {
  /** How often a link is in it now: as text, or behind words that were made into a link. */
  count(link: string): number;
  /** How often it is there beside what is selected, which a text would replace. */
  countBeside(link: string): number;
  /** The text before and behind the selection, as far as it is in the same paragraph. */
  before: string;
  after: string;
  /** What keeps a word from a link behind it. */
  space: ' ' | '\u00A0';
  /** Where a paste at the selection would happen. */
  target: Element;
  /** Whether the browser's own editing would write into it. */
  isTypedInto: boolean;
}

/** The text of an editor that has the focus; undefined if the element is none, as a field of a form is not. */
export function editorTextOf(element: Element): EditorText | undefined {
  const { editContext } = element as { editContext?: EditContext };
  if (editContext) return drawnText(element, editContext);
  if (element instanceof HTMLTextAreaElement) return isUnseen(element) ? textBeside(element) : undefined;
  return isEditor(element) ? textWithin(element) : undefined;
}

const isEditor = (element: Element): boolean =>
  (element instanceof HTMLElement && element.isContentEditable) || document.designMode === 'on';

/** What an editor that draws its own text tells the browser of it (EditContext API, Chromium). */
interface EditContext {
  text: string;
  selectionStart: number;
  selectionEnd: number;
}

function drawnText(target: Element, context: EditContext): EditorText {
  const before = context.text.slice(0, context.selectionStart);
  const after = context.text.slice(context.selectionEnd);
  return {
    count: (link) => occurrences(context.text, link),
    countBeside: (link) => occurrences(before, link) + occurrences(after, link),
    before,
    // Monaco tells nothing before the cursor has moved for the first time: anything may stand behind it then.
    after: context.text ? after : UNKNOWN,
    space: ' ',
    target,
    isTypedInto: true,
  };
}

const UNKNOWN = '?';

/** Where a person sees the text of a field or an editor that has the focus. */
export interface ShownText {
  shown: HTMLElement;
  /** The text, with the addresses that words in it lead to. */
  text: string;
}

/** What a person sees in a field or an editor; undefined if it is none, or may not be read. */
export function shownTextOf(element: Element): ShownText | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const { editContext } = element as { editContext?: EditContext };
  if (editContext) {
    const shown = shownBy(element);
    return { shown, text: `${editContext.text}\n${contentOf(shown)}` };
  }
  if (element instanceof HTMLTextAreaElement && isUnseen(element)) {
    const shown = shownBy(element);
    return { shown, text: contentOf(shown) };
  }
  if (isPlainField(element)) return isReadable(element) ? { shown: element, text: element.value } : undefined;
  return isEditor(element) ? { shown: element, text: contentOf(element) } : undefined;
}

/**
 * Editors that draw their own text take the keyboard by a text area that nobody sees (CodeMirror 5, Ace, Monaco in
 * Firefox): what is typed there is taken away.
 */
const isUnseen = (field: HTMLTextAreaElement): boolean =>
  isTiny(field) || isTiny(field.parentElement) || getComputedStyle(field).opacity === '0';

const isTiny = (element: HTMLElement | null): boolean => element !== null && element.offsetWidth < 24;

/** Where the text is drawn that an element without one takes the keyboard for. */
function shownBy(element: HTMLElement): HTMLElement {
  let shown = element.parentElement ?? element;
  while (isTiny(shown) && shown.parentElement) shown = shown.parentElement;
  return shown;
}

function textBeside(field: HTMLTextAreaElement): EditorText {
  const shown = shownBy(field);
  const { value, selectionStart, selectionEnd } = field;
  const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)];
  // Where nothing is known of the cursor, a space is written behind the link: by it this one differs from one that it splits.
  const behind = value ? '' : ' ';
  const count = (link: string) => occurrences(shown.textContent.replaceAll('\u00A0', ' '), link + behind);
  return {
    count,
    countBeside: (link) =>
      count(link) - occurrences(value, link) + occurrences(before, link) + occurrences(after, link),
    before: value ? before : UNKNOWN,
    after: value ? after : UNKNOWN,
    space: ' ',
    target: field,
    isTypedInto: false,
  };
}

function textWithin(editor: Element): EditorText {
  const selection = selectionAround(editor);
  const found = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const range = found && editor.contains(found.startContainer) ? found.cloneRange() : undefined;
  const at = range?.startContainer;
  const paragraph = range && paragraphOf(editor, range.startContainer);
  const count = (link: string) => occurrences(editor.textContent, link) + linkedWords(editor, link).length;
  return {
    count,
    countBeside(link) {
      if (!range) return count(link);
      const texts = [upTo(editor, range), from(editor, range)].map(String);
      const linked = linkedWords(editor, link).filter((each) => !range.intersectsNode(each));
      return texts.reduce((sum, each) => sum + occurrences(each, link), linked.length);
    },
    before: range && paragraph ? lineOf(upTo(paragraph, range)) : '',
    after: range ? lineOf(from(paragraphOf(editor, range.endContainer), range)) : '',
    // Where white space collapses, some drop what a paste begins with (seen in Squire).
    space: getComputedStyle(paragraph ?? editor).whiteSpaceCollapse === 'collapse' ? '\u00A0' : ' ',
    target: (at instanceof Element ? at : at?.parentElement) ?? editor,
    isTypedInto: true,
  };
}

/** Words that lead to a link: some editors make selected ones into one when an address is pasted over them. */
const linkedWords = (editor: Element, link: string): Element[] =>
  [...editor.querySelectorAll('a[href]')].filter(
    (each) => each.getAttribute('href') === link && !each.textContent.includes(link),
  );

function upTo(container: Element, { startContainer, startOffset }: Range): Range {
  const head = document.createRange();
  head.selectNodeContents(container);
  head.setEnd(startContainer, startOffset);
  return head;
}

function from(container: Element, { endContainer, endOffset }: Range): Range {
  const tail = document.createRange();
  tail.selectNodeContents(container);
  tail.setStart(endContainer, endOffset);
  return tail;
}

/** The text of a range, with a line break for each break and picture. */
function lineOf(range: Range): string {
  const parts = range.cloneContents();
  for (const each of parts.querySelectorAll('br, img, hr, svg')) each.replaceWith('\n');
  return parts.textContent;
}

function paragraphOf(editor: Element, node: Node): Element {
  let block = node instanceof Element ? node : node.parentElement;
  while (block && block !== editor && getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement;
  return block ?? editor;
}
