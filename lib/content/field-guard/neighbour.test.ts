// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../editing/blocks.ts';
import { readText } from '../editing/text-model.ts';
import { withNeighbour } from './neighbour.ts';

/** What is selected of an editor for the word HOST, and what is written around what takes its place. */
function widened(html: string): [selected: string, before: string, after: string] {
  const editor = document.createElement('div');
  editor.innerHTML = html;
  const model = readText(editor);
  const at = model.text.indexOf('HOST');
  const part = { from: at, to: at + 'HOST'.length };
  const { range, before, after } = withNeighbour(model, rangeOf(model, part), part);
  return [range.toString(), before, after];
}

describe('a letter beside a link', () => {
  it.each<[html: string, selected: string, before: string, after: string]>([
    ['Join HOST please', 'HOST ', '', ' '],
    ['Join HOST, please', ' HOST', ' ', ''],
    ['Join HOST', ' HOST', ' ', ''],
    ['(HOST)', 'HOST)', '', ')'],
    ['<b>Join</b> HOST', ' HOST', ' ', ''],
    ['Our <a href="https://a.example/">HOST</a> today', 'HOST ', '', ' '],
    ['Join&nbsp;HOST', '\u00A0HOST', '\u00A0', ''],
  ])('is selected with it in %s', (html, ...expected) => expect(widened(html)).toEqual(expected));

  it.each([
    ['the link is alone', 'HOST'],
    ['it is in another paragraph', '<p>One</p><p>HOST</p><p>two</p>'],
    ['it is half of a pair', '👋HOST👋'],
    ['it is not seen', '\u200BHOST\uFEFF'],
    ['it is in what cannot be edited', '<span contenteditable="false">@anna</span>HOST'],
    ['a picture is between', 'Join<img>HOST<img>now'],
  ])('is left where %s, and a space comes behind it', (_, html) =>
    expect(widened(html)).toEqual(['HOST', '', ' ']),
  );
});
