import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { show } from '../show.ts';

show((parent, lines) => {
  const view = new EditorView({
    state: EditorState.create({
      doc: lines.join('\n'),
      extensions: [history(), keymap.of([...historyKeymap, ...defaultKeymap])],
    }),
    parent,
  });
  return { model: () => view.state.doc.toString(), focus: () => view.focus() };
});
