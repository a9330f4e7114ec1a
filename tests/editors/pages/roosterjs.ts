import { createEditor, createModelFromHtml, exportContent } from 'roosterjs';
import { htmlOf, linesOfHtml, show } from '../show.ts';

show((place, lines) => {
  const editor = createEditor(place, [], createModelFromHtml(htmlOf(lines)));
  return { model: () => linesOfHtml(exportContent(editor, 'HTML')), focus: () => editor.focus() };
});
