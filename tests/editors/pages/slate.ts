import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node, Range } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { show } from '../show.ts';

show(async (place, lines) => {
  const editor = withHistory(withReact(createEditor()));
  const initialValue: Descendant[] = lines.map((text) => ({ children: [{ text }] }));
  await new Promise<void>((ready) => {
    const children = createElement(Editable, { ref: () => ready() });
    createRoot(place).render(createElement(Slate, { editor, initialValue, children }));
  });
  return {
    model: () => editor.children.map((block) => Node.string(block)).join('\n'),
    focus: () => ReactEditor.focus(editor),
    // It looks at the selection ten times a second.
    hasFollowed() {
      const [shown, known] = [getSelection(), editor.selection];
      const options = { exactMatch: false, suppressThrow: true };
      const range = shown && ReactEditor.toSlateRange(editor, shown, options);
      return Boolean(range && known && Range.equals(range, known));
    },
  };
});
