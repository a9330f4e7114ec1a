// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { trackCaret, type CaretIn } from './controller.ts';

let caretIn: CaretIn;
let fields: HTMLElement[];

/** Sets the caret in a text node, as a click there would. */
function click(node: Node | null | undefined, offset: number): void {
  if (node) getSelection()?.collapse(node, offset);
  document.dispatchEvent(new Event('selectionchange'));
}

beforeEach(() => {
  const controller = new AbortController();
  document.body.innerHTML = `<div contenteditable="true">one</div><div contenteditable="true">two</div><p>page</p>`;
  fields = [...document.querySelectorAll<HTMLElement>('div')];
  caretIn = trackCaret(controller.signal);
  return () => controller.abort();
});

const offsets = () => fields.map((field) => caretIn(field)?.startOffset);

describe('the cursor of a field', () => {
  it('is nowhere before it was there', () => expect(offsets()).toEqual([undefined, undefined]));

  it('is kept for each field while it is in another one', () => {
    click(fields[0]?.firstChild, 2);
    click(fields[1]?.firstChild, 1);
    expect(offsets()).toEqual([2, 1]);
  });

  it('is kept while something else of the page is selected', () => {
    click(fields[0]?.firstChild, 2);
    click(document.querySelector('p')?.firstChild, 3);
    expect(offsets()).toEqual([2, undefined]);
  });

  it('is the last one', () => {
    click(fields[0]?.firstChild, 2);
    click(fields[0]?.firstChild, 3);
    expect(offsets()).toEqual([3, undefined]);
  });
});
