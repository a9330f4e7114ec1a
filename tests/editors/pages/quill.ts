import Quill from 'quill';
import { show } from '../show.ts';

show((place, lines) => {
  const quill = new Quill(place);
  quill.setText(lines.join('\n'));
  quill.history.clear();
  return { model: () => quill.getText().slice(0, -1), focus: () => quill.focus() };
});
