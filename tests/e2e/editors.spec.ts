import { editors } from '../editors/editors.ts';
import { fieldTabIn } from '../support/e2e/any-field/field-tab.ts';
import { atTheEnd, elsewhere, insertIntoEditor, suits } from '../support/e2e/any-field/in-editors.ts';
import { test } from '../support/e2e/fixtures.ts';

for (const editor of editors) {
  test(`${editor.name} takes a link, and one Ctrl+Z takes it away`, async ({ sharedExtension }) => {
    await insertIntoEditor(await fieldTabIn(sharedExtension), editor, atTheEnd);
  });

  test(`${editor.name} takes a link anywhere, once`, { tag: '@long' }, async ({ sharedExtension }) => {
    const tab = await fieldTabIn(sharedExtension);
    for (const each of elsewhere.filter((each) => suits(editor, each)))
      await test.step(each.where, () => insertIntoEditor(tab, editor, each));
  });
}
