import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { htmlOf, linesOfHtml, show } from '../show.ts';

show(async (place, lines) => {
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    initialData: htmlOf(lines),
  });
  return { model: () => linesOfHtml(editor.getData()), focus: () => editor.editing.view.focus() };
});
