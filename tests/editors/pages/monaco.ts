import * as monaco from 'monaco-editor/editor/editor.api';
import { show } from '../show.ts';

show((place, lines) => {
  place.style.height = '300px';
  const editor = monaco.editor.create(place, { value: lines.join('\n'), language: 'plaintext' });
  return { model: () => editor.getValue(), focus: () => editor.focus() };
});
