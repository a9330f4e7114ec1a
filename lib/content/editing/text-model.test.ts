// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readText } from './text-model.ts';

function fieldOf(html: string): HTMLElement {
  const field = document.createElement('div');
  field.innerHTML = html;
  return field;
}

describe('a field reads', () => {
  it.each([
    ['Hi<br>you', 'Hi\nyou'],
    ['<div>Hi</div><div>you</div>', 'Hi\nyou\n'],
    ['<div>Hi</div><div><br></div><div>you</div>', 'Hi\n\nyou\n'],
    ['<div>Hi<br></div><div>you</div>', 'Hi\nyou\n'],
    ['Hi<div>you</div>', 'Hi\nyou\n'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo\n'],
    ['a&nbsp;b\nc', 'a b c'],
    ['<b>a</b><i>b</i>', 'ab'],
    ['', ''],
  ])('%s as %j', (html, text) => expect(readText(fieldOf(html)).text).toBe(text));

  it('without what is to be skipped, and with the lines around that apart', () => {
    expect(readText(fieldOf('a<div class="q">b</div>c'), '.q').text).toBe('a\nc');
  });
});

describe('the way back to nodes', () => {
  it.each([
    ['<div>Hi <b>you</b> there</div>', 'you there'],
    ['one<br>two<br>three', 'two\nthree'],
    ['<div>one</div><div>two</div>', 'two'],
  ])('in %s finds “%s”', (html, part) => {
    const model = readText(fieldOf(html));
    const from = model.text.indexOf(part);
    const range = model.range(from, from + part.length);
    expect(readText(fieldOf(`<p>${range.toString()}</p>`)).text.trim()).toBe(part.replaceAll('\n', ''));
  });

  it.each([
    ['before the first of two blocks', '<div>one</div><div>two</div>', 0, 0],
    ['between two blocks, at the start of the second', '<div>one</div><div>two</div>', 1, 4],
    ['behind the last block', '<div>one</div><div>two</div>', 2, 8],
    ['behind a text', 'one<br>two', 1, 3],
    ['behind a line break', 'one<br>two', 2, 4],
    ['behind a text with a block after it', 'one<div>two</div>', 1, 3],
  ])('a point %s is in the text', (_, html, offset, index) => {
    const field = fieldOf(html);
    expect(readText(field).indexOf(field, offset)).toBe(index);
  });

  it('a point in a text is where it is there', () => {
    const field = fieldOf('<div>one</div><div>two</div>');
    const second = field.lastChild?.firstChild;
    expect(second && readText(field).indexOf(second, 2)).toBe(6);
  });

  it('the end of a block is before the break that follows', () => {
    const field = fieldOf('<div>one</div><div>two</div>');
    expect(field.firstChild && readText(field).indexOf(field.firstChild, 1)).toBe(3);
  });
});
