// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { show, showCapture } from '../../../tests/support/captures.ts';
import { gmailAdapter } from './adapter.ts';
import { ATTACH, BODY, SEND } from './selectors.ts';
import { gmailSite } from './site.ts';

const pages = ['gmail/compose-2020', 'gmail/compose-over-thread', 'gmail/reply-in-thread'];

const surfaces = () => [...gmailSite.surfaces()];
const anchorOf = (index = 0) => [...(surfaces()[index]?.anchors() ?? [])][0];

/** Marks that a later Gmail may lack, and how to remove each. */
const marks: Record<string, (element: Element) => void> = {
  '[g_editable]': (body) => body.removeAttribute('g_editable'),
  'input[name="composeid"]': (input) => input.remove(),
  'input[name="draft"]': (input) => input.remove(),
  'input[name="subjectbox"]': (input) => input.removeAttribute('name'),
  '[jslog^="32601;"]': (send) => send.removeAttribute('jslog'),
  '[jslog^="32601;"][role]': (send) => send.removeAttribute('role'),
  '.IZ': (table) => table.classList.remove('IZ'),
  '.Up': (cell) => cell.classList.remove('Up'),
  '[command="Files"]': (attach) => attach.removeAttribute('command'),
  '[role="dialog"]': (dialog) => dialog.removeAttribute('role'),
};
const names = Object.keys(marks);
const losses = names.flatMap((one, index) => names.slice(index).map((other) => [one, other] as const));

function removeMarks(...lost: string[]): void {
  const found = lost.map((mark) => [...document.querySelectorAll(mark)]);
  found.forEach((elements, index) => elements.forEach((element) => marks[lost[index] ?? '']?.(element)));
}

afterEach(() => document.documentElement.replaceChildren());

describe('in captured pages', () => {
  it.each(pages)('the compose of %s gets its button right after Send', (page) => {
    showCapture(page);
    expect(surfaces()).toHaveLength(1);
    const anchor = anchorOf();
    expect(anchor).toMatchObject({ match: 'first', name: 'send', look: 'cell' });
    expect(anchor?.parent.nodeName).toBe('TR');
    expect(anchor?.before?.previousSibling?.contains(document.querySelector(SEND))).toBe(true);
    expect(surfaces()[0]?.fields()).toEqual([document.querySelector(BODY)]);
  });

  it.each(pages)('%s has its anchors in order: after Send, else below the toolbar', (page) => {
    showCapture(page);
    const anchors = surfaces().flatMap((surface) => [...surface.anchors()]);
    expect(
      anchors.map(({ name, match, parent, neighbour }) => [
        name,
        match,
        parent.nodeName,
        neighbour.textContent.trim(),
      ]),
    ).toEqual([
      ['send', 'first', 'TR', 'Send'],
      ['below toolbar', 'fallback', 'DIV', 'Send'],
    ]);
  });

  it('a compose without Send has its anchor before Attach', () => {
    showCapture('gmail/compose-2020');
    document.querySelector('.Up')?.remove();
    const anchor = anchorOf();
    expect(anchor).toMatchObject({ name: 'attach', match: 'fallback' });
    expect(anchor?.before).toBe(document.querySelector(ATTACH)?.closest('td'));
  });

  it.each(losses)('a popup without %s and %s is still a compose with a spot', (one, other) => {
    showCapture('gmail/compose-2020');
    removeMarks(one, other);
    expect(surfaces()).toHaveLength(1);
    expect(anchorOf()?.parent.isConnected).toBe(true);
  });

  it.each(names)('a reply in a thread without %s is still a compose with a spot', (mark) => {
    showCapture('gmail/reply-in-thread');
    removeMarks(mark);
    expect(surfaces()).toHaveLength(1);
    expect(anchorOf()?.parent.isConnected).toBe(true);
  });

  it('a compose of which only the text and its id are left is one, without a spot', () => {
    showCapture('gmail/compose-2020');
    removeMarks('[jslog^="32601;"]', '.Up', '[command="Files"]');
    expect(surfaces()).toHaveLength(1);
    expect(anchorOf()).toBeUndefined();
  });

  it('a page without a compose has no place', () => {
    showCapture('google-calendar/day-2025');
    expect(surfaces()).toEqual([]);
  });

  it('elements in other languages are known, and what lacks its parts is no compose', () => {
    showCapture('gmail/parts');
    expect(document.querySelectorAll(BODY).length).toBeGreaterThan(3);
    expect(surfaces().map(({ root }) => root.dataset.locale)).toEqual(['vi']);
    expect(anchorOf()?.name).toBe('send');
  });
});

/** A minimal compose. */
const compose = (subject: string, tools = `<i jslog="32601; x" role="button"></i><b command="Files"></b>`) =>
  `<section><form><input name="composeid" value="1"><input name="subjectbox" value="${subject}"></form>
   <div contenteditable="true" g_editable="true" role="textbox"></div><p>${tools}</p></section>`;

describe('in pages of no year in particular', () => {
  it('each of several composes has its own Send, Attach and subject', () => {
    show(compose('one') + compose('two', '<b command="Files"></b>'));
    const [first, second] = surfaces();
    expect([anchorOf(0)?.name, anchorOf(1)?.name]).toEqual(['send', 'attach']);
    for (const [index, surface] of [first, second].entries())
      expect(anchorOf(index)?.parent.closest('section')).toBe(surface?.root.closest('section'));
  });

  it('a compose never takes the tools of another one for its own', () => {
    show(compose('bare', '') + compose('full'));
    expect(anchorOf(0)).toBeUndefined();
    expect(anchorOf(1)?.name).toBe('send');
  });

  it('an editor that is no compose, as for signatures in the settings, is left alone', () => {
    show(`<div><div contenteditable="true" g_editable="true"></div></div>${compose('one')}`);
    expect(surfaces()).toHaveLength(1);
    expect(surfaces()[0]?.root.matches('section')).toBe(true);
  });

  it('without a cell around it, the button stands in the row that Send and Attach have in common', () => {
    show(compose('one'));
    const anchor = anchorOf();
    expect(anchor?.parent.nodeName).toBe('P');
    expect(anchor?.before).toBe(document.querySelector(ATTACH));
  });

  it('the title is the subject, trimmed', () => {
    show(compose('  Talk of two '));
    const surface = surfaces()[0];
    const click = { surface } as Parameters<typeof gmailAdapter.title>[0];
    expect(gmailAdapter.title(click)).toBe('Talk of two');
  });
});
