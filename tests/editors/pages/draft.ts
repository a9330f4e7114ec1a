import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { show } from '../show.ts';

show(async (place, lines) => {
  let current = EditorState.createWithContent(ContentState.createFromText(lines.join('\n')));
  const root = createRoot(place);
  const field = await new Promise<Editor>((ready) => {
    const onChange = (editorState: EditorState) => {
      current = editorState;
      draw();
    };
    const ref = (editor: Editor | null) => void (editor && ready(editor));
    const draw = () => root.render(createElement(Editor, { ref, editorState: current, onChange }));
    draw();
  });
  return {
    model: () => current.getCurrentContent().getPlainText('\n'),
    focus: () => field.focus(),
  };
});
