import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { show } from '../show.ts';

show((place, lines) => {
  const editor = createEditor({
    namespace: 'shown',
    onError(error) {
      throw error;
    },
  });
  place.contentEditable = 'true';
  editor.setRootElement(place);
  registerRichText(editor);
  const fill = () =>
    void $getRoot().append(...lines.map((line) => $createParagraphNode().append($createTextNode(line))));
  editor.update(fill, { discrete: true });
  registerHistory(editor, createEmptyHistoryState(), 300);
  return {
    model: () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .map((block) => block.getTextContent())
          .join('\n'),
      ),
    focus: () => place.focus(),
  };
});
