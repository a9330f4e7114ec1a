import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { htmlOf, show } from '../show.ts';

show((place, lines) => {
  const source = document.createElement('div');
  source.innerHTML = htmlOf(lines);
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: DOMParser.fromSchema(schema).parse(source, { preserveWhitespace: 'full' }),
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
    }),
  });
  return {
    model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
    focus: () => view.focus(),
  };
});
