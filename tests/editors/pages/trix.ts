import Trix from 'trix';
import { htmlOf, show } from '../show.ts';

/** The part of Trix's editor element that its types leave out. */
interface TrixElement extends HTMLElement {
  editor: { loadHTML(html: string): void; getDocument(): { toString(): string } };
}

void Trix;

show(async (place, lines) => {
  const element = document.createElement('trix-editor') as TrixElement;
  await new Promise((ready) => {
    element.addEventListener('trix-initialize', ready);
    place.append(element);
  });
  element.editor.loadHTML(htmlOf(lines).replaceAll('<p>', '<div>').replaceAll('</p>', '</div>'));
  return { model: () => element.editor.getDocument().toString().slice(0, -1), focus: () => element.focus() };
});
