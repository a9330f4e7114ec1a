import { type Editor, editors } from '../../../editors/editors.ts';
import type { GuardedPlace } from './field-warning.ts';
import {
  answerByKeys,
  answerByPointer,
  leaveForGood,
  stayQuiet,
  warnOfForeign,
  withstandPage,
} from './guard-behaviour.ts';
import { guardedFields, guardedSpellings } from './guarded-fields.ts';
import { replaceInEditor, replaceInFields } from './in-guarded.ts';

/** These differ most in how they take a text; the others are tried in the long run. */
const always = new Set(['ckeditor', 'lexical', 'prosemirror', 'slate', 'tiptap', 'monaco']);

/** A test of the warning in fields of any page, in whatever browser. */
interface GuardTest {
  title: string;
  tag: string[];
  run: (place: GuardedPlace) => Promise<unknown>;
}

const guardTest = (title: string, run: GuardTest['run'], tag: string[] = []): GuardTest => ({
  title,
  tag,
  run,
});

const inEditor = (editor: Editor): GuardTest =>
  guardTest(
    `a host link in ${editor.name} is replaced in its own text, or the guest link copied`,
    (place) => replaceInEditor(place, editor),
    always.has(editor.page) ? [] : ['@long'],
  );

/** What holds in both browsers. */
export const guardTests: readonly GuardTest[] = [
  guardTest(
    'a host link beside an inserted link is warned of and replaced in one step, in any field',
    (place) => replaceInFields(place, guardedFields),
  ),
  guardTest('a host link beside an inserted link is warned of and replaced in any spelling', (place) =>
    replaceInFields(place, guardedSpellings),
  ),
  guardTest('the warning of a field is answered by keys, and one types on where one was', answerByKeys),
  guardTest('the warning of a field is answered by the pointer, and the focus stays', answerByPointer),
  guardTest('a host link that is left in a field is not warned of again there, another one is', leaveForGood),
  guardTest('nobody is warned of a password, a guest link or a text without a link', stayQuiet),
  guardTest('a host link of nobody’s known room in a field can be left only', warnOfForeign),
  guardTest('a page can neither press nor keep the warning of a field', withstandPage),
  ...editors.map(inEditor),
];
