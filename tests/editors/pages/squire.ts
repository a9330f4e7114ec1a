import Squire from 'squire-rte';
import { htmlOf, linesOfHtml, show } from '../show.ts';

show((place, lines) => {
  place.contentEditable = 'true';
  const editor = new Squire(place, {
    blockTag: 'P',
    sanitizeToDOMFragment: (html) => document.createRange().createContextualFragment(html),
  });
  editor.setHTML(htmlOf(lines));
  return { model: () => linesOfHtml(editor.getHTML()), focus: () => editor.focus() };
});
