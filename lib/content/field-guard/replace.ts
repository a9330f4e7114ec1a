import { escapeHtml } from '../../shared/escape.ts';
import { replaceHostLinks } from '../../shared/eyeson/host-links.ts';
import { editorTextOf, shownTextOf } from '../any-field/editor-text.ts';
import { HEARD_MS, IGNORED_MS, paste, REDRAW_MS } from '../any-field/editor.ts';
import { focusedElement, focusOn, selectionAround } from '../any-field/focus.ts';
import { isPlainField, type PlainField, typeOver } from '../any-field/plain-field.ts';
import { becomes, occurrences, pause } from '../any-field/wait.ts';
import { rangeOf } from '../editing/blocks.ts';
import { readText, type TextModel, type TextRange } from '../editing/text-model.ts';
import { guestLinks, isHostToken } from '../link-guard/host-tokens.ts';
import { findSecrets, type Secret } from '../link-guard/secrets.ts';
import { isText, withNeighbour } from './neighbour.ts';

/** Editors look where the cursor is a while after it was moved: Slate only so often. In milliseconds. */
const SELECTED_MS = 150;

/**
 * Writes guest links in the place of the host links of a field whose rooms are known, as one step of its undo; in an
 * editor one for each that is a link itself, or that stands apart from the others.
 * @returns whether none of them is left, for good: in the field, or in the editor's own document
 */
export async function replaceIn(field: Element): Promise<boolean> {
  const content = shownTextOf(field);
  // Nobody can select in a text that an editor draws itself.
  if (content?.shown !== field || !(field instanceof HTMLElement)) return false;
  if (!focusOn(field)) return false;
  if (isPlainField(field)) return replaceInPlainField(field);
  // The last one first, or all in one. What is written anew meanwhile is left.
  for (let left = known(field).length; left > 0 && known(field).length > 0; left -= 1) {
    if (!(await replaceInEditor(field))) return false;
  }
  return known(field).length === 0;
}

const known = (field: HTMLElement): Secret[] => findSecrets(field).filter(({ link }) => guestLinks.has(link));

async function replaceInPlainField(field: PlainField): Promise<boolean> {
  const { value } = field;
  const [first, last] = [known(field)[0], known(field).at(-1)];
  if (!first || !last) return false;
  const replaced = replaceHostLinks(value, guestLinks, isHostToken);
  const text = replaced.slice(first.from, replaced.length - (value.length - last.to));
  return typeOver(field, { from: first.from, to: last.to }, text, () => field.value === replaced);
}

/** What is to be written in the place of a part of an editor's text. */
interface Replacement extends TextRange {
  text: string;
  /** The part is the words of a link, and so is what takes its place. */
  isLinked: boolean;
}

/** All known secrets with what is between them, where that is nothing but text; or else the last one. */
function replacementIn(editor: HTMLElement, model: TextModel): Replacement | undefined {
  const secrets = known(editor);
  const [first, last] = [secrets[0], secrets.at(-1)];
  if (!first || !last) return undefined;
  const all = model.text.slice(first.from, last.to);
  const isLinkedFrom = (start: number) => model.links.some(({ from, to }) => from < last.to && start < to);
  if (first !== last && !isLinkedFrom(first.from) && isText(model.range(first.from, last.to), all))
    return {
      from: first.from,
      to: last.to,
      text: replaceHostLinks(all, guestLinks, isHostToken),
      isLinked: false,
    };
  const text = guestLinks.get(last.link) ?? '';
  return { from: last.from, to: last.to, text, isLinked: isLinkedFrom(last.from) };
}

/**
 * Selects a secret and pastes its guest link, as {@link putIntoEditor} does; where nobody takes the paste, types it. With
 * a letter beside it: over a whole selection some editors make an address the target of the words that are there.
 * @returns whether there is one less
 */
async function replaceInEditor(editor: HTMLElement): Promise<boolean> {
  const model = readText(editor);
  const replacement = replacementIn(editor, model);
  if (!replacement) return false;
  const { text, isLinked } = replacement;
  const [kept, count] = [occurrences(model.text, text), known(editor).length];
  const isReplaced = () => known(editor).length < count && occurrences(readText(editor).text, text) > kept;

  const exact = rangeOf(model, replacement);
  const { range, before, after } = withNeighbour(model, exact, replacement);
  if (!(await select(editor, range))) return false;
  const around = editorTextOf(editor);
  if (!around) return false;
  const markup = `<a href="${escapeHtml(text)}">${escapeHtml(text)}</a>`;
  const { isTaken, isHeard } = paste(
    around.target,
    before.replace(' ', around.space) + text + after,
    isLinked ? spaced(before) + markup + spaced(after) : undefined,
  );
  if (await becomes(isReplaced, isHeard ? HEARD_MS : IGNORED_MS)) return lasts(isReplaced);
  // Who took it may still write it, and a second try would double it.
  const isUntouched = () => readText(editor).text === model.text;
  if (isTaken || !isUntouched() || !(await select(editor, rangeOf(readText(editor), replacement))))
    return false;
  if (isLinked) document.execCommand('insertHTML', false, markup);
  else document.execCommand('insertText', false, text);
  if (await becomes(isReplaced, IGNORED_MS)) return lasts(isReplaced);
  if (!isUntouched() && focusedElement() === editor) document.execCommand('undo');
  return false;
}

/** Whether something is still true when an editor has drawn anew what it knows. */
async function lasts(isTrue: () => boolean): Promise<boolean> {
  await pause(REDRAW_MS);
  return isTrue();
}

/** Markup of a letter; a space at the edge of markup would be lost. */
const spaced = (letter: string): string => (/\s/.test(letter) ? '&nbsp;' : escapeHtml(letter));

/** Selects a range of an editor. @returns whether it is still selected when editors have taken notice */
async function select(editor: HTMLElement, range: Range): Promise<boolean> {
  const text = range.toString();
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selectionAround(editor)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  await pause(SELECTED_MS);
  const selection = selectionAround(editor);
  const selected = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  return focusedElement() === editor && selected?.toString() === text;
}
