import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { htmlOf, linesOfHtml, show } from '../show.ts';

show((element, lines) => {
  const editor = new Editor({
    element,
    extensions: [StarterKit],
    content: htmlOf(lines),
    parseOptions: { preserveWhitespace: 'full' },
  });
  return {
    model: () => linesOfHtml(editor.getHTML()),
    focus: () => editor.view.focus(),
  };
});
