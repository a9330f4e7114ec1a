import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.css';
import { htmlOf, linesOfHtml, show } from '../show.ts';

show(async (target, lines) => {
  const options = {
    target,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    plugins: '',
    inline: true,
  } as const;
  const [editor] = await tinymce.init(options);
  if (!editor) throw new Error('TinyMCE has not come');
  editor.setContent(htmlOf(lines));
  editor.undoManager.clear();
  editor.undoManager.add();
  return { model: () => linesOfHtml(editor.getContent()), focus: () => editor.focus() };
});
