import { editors } from '../../editors/editors.ts';
import { fieldTabIn } from '../../support/e2e/any-field/field-tab.ts';
import type { GuardedPlace } from '../../support/e2e/any-field/field-warning.ts';
import {
  answerByKeys,
  answerByPointer,
  leaveForGood,
  stayQuiet,
  warnOfForeign,
  withstandPage,
} from '../../support/e2e/any-field/guard-behaviour.ts';
import { guardedFields, guardedSpellings } from '../../support/e2e/any-field/guarded-fields.ts';
import { replaceInEditor, replaceInFields } from '../../support/e2e/any-field/in-guarded.ts';
import { team, test as base } from '../../support/e2e/firefox/fixtures.ts';
import { addKnownRoom } from '../../support/e2e/host-link-guard.ts';

const test = base.extend<{ place: GuardedPlace }>({
  place: async ({ firefox, sandbox }, use) => {
    await firefox.ask('team.connect', { key: team.key, hostName: 'Hanna Host' });
    const room = await addKnownRoom(sandbox, firefox, { key: team.key, name: 'Board' });
    await use({ tab: await fieldTabIn(firefox), room, clipboard: () => firefox.clipboard() });
  },
});

for (const [cases, what] of [
  [guardedFields, 'a host link beside an inserted link is warned of and replaced in one step, in any field'],
  [guardedSpellings, 'a host link beside an inserted link is warned of and replaced in any spelling'],
] as const)
  test(what, ({ place }) => replaceInFields(place, cases));

for (const [what, show] of [
  ['the warning of a field is answered by keys, and one types on where one was', answerByKeys],
  ['the warning of a field is answered by the pointer, and the focus stays', answerByPointer],
  ['a host link that is left in a field is not warned of again there, another one is', leaveForGood],
  ['nobody is warned of a password, a guest link or a text without a link', stayQuiet],
  ['a host link of nobody’s known room in a field can be left only', warnOfForeign],
  ['a page can neither press nor keep the warning of a field', withstandPage],
] as const)
  test(what, ({ place }) => show(place));

/** These differ most in how they take a text; the others are tried in the long run. */
const always = new Set(['ckeditor', 'lexical', 'prosemirror', 'slate', 'tiptap', 'monaco']);
for (const editor of editors)
  test(
    `a host link in ${editor.name} is replaced in its own text, or the guest link copied`,
    { tag: always.has(editor.page) ? [] : ['@long'] },
    ({ place }) => replaceInEditor(place, editor),
  );
