import CodeMirror from 'codemirror-5';
import 'codemirror-5/lib/codemirror.css';
import { show } from '../show.ts';

show((place, lines) => {
  const editor = CodeMirror(place, { value: lines.join('\n') });
  return { model: () => editor.getValue(), focus: () => editor.focus() };
});
