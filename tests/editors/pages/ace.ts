import ace from 'ace-builds';
import { show } from '../show.ts';

show((place, lines) => {
  place.style.height = '300px';
  const editor = ace.edit(place, { value: lines.join('\n'), useWorker: false });
  editor.gotoLine(1, 0, false);
  return { model: () => editor.getValue(), focus: () => editor.focus() };
});
