import { fieldTabIn } from '../../support/e2e/any-field/field-tab.ts';
import { focusedFields, hiddenFields, surroundingTexts } from '../../support/e2e/any-field/fields-around.ts';
import { editableElements, formFields } from '../../support/e2e/any-field/fields.ts';
import { insertIntoFields } from '../../support/e2e/any-field/in-fields.ts';
import { test } from '../../support/e2e/firefox/fixtures.ts';

for (const [cases, what] of [
  [formFields, 'a form field takes a link, or keeps what it has and it is known'],
  [editableElements, 'an editable element takes a link, or keeps what it has and it is known'],
  [hiddenFields, 'a field in a shadow root, a frame or a drawing takes a link'],
  [focusedFields, 'only a field that has the focus takes a link'],
  [surroundingTexts, 'a link stands apart from the words around it'],
] as const)
  test(what, async ({ sharedFirefox }) => {
    await insertIntoFields(await fieldTabIn(sharedFirefox), 'firefox', cases);
  });
