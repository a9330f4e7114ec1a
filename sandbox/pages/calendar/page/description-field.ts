import { makeEditor, type Editor } from '../../editor/page/editor.ts';
import { h, show } from './dom.ts';
import { names } from './names.ts';
import { labels } from './labels.ts';

/** The description field of the full editor. */
export interface DescriptionField {
  element: HTMLElement;
  /** What Save would store, according to the editor. */
  model(): string;
  undo(): void;
  redo(): void;
  /** Replaces the content. */
  fill(html: string): void;
  /** Starts the editor, unless it is collapsed. The element has to be in the document. */
  mount(): void;
  close(): void;
}

interface DescriptionOptions {
  /** Milliseconds after which the first input is discarded; 0 for never. */
  drop: number;
  /** Whether a button has to be clicked first. */
  collapsed: boolean;
  /** Whose history handles undo. */
  undo: 'editor' | 'browser';
}

let count = 0;

const toolbar = (): HTMLElement =>
  h(
    'div',
    { role: 'toolbar', class: names.toolbar },
    h('button', { type: 'button', class: names.round, jsname: 'c8csvc' }, h('b', {}, 'B')),
    h('button', { type: 'button', class: names.round, jsname: 'O807Gb' }, h('i', {}, 'I')),
    h('button', { type: 'button', class: names.round, jsname: 'NowJzb' }, h('u', {}, 'U')),
  );

function dropFirstInput(prose: HTMLElement, after: number, restore: () => void): void {
  if (!after) return;
  prose.addEventListener('input', () => setTimeout(restore, after), { once: true });
}

/** Creates the description field: a Closure field below a toolbar, behind a button when collapsed. */
export function descriptionField({ drop, collapsed, undo }: DescriptionOptions): DescriptionField {
  const prose = h('div', {
    id: `hj99tb${count++}`,
    class: names.prose,
    jsname: 'yrriRe',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': labels.descriptionLabel,
    jslog: '35144; track:impression',
  });
  const hint = h('div', { class: names.hint, jsname: 'V67aGc' }, labels.description);
  const box = h('div', { class: names.field }, toolbar(), h('div', { id: 'xDescIn' }, hint, prose));
  const open = h(
    'button',
    { type: 'button', class: names.text, 'aria-expanded': 'false' },
    labels.description,
  );
  const opener = h('div', { jsname: 'OXFAed' }, open);
  let editor: Editor | undefined;
  let html = '';

  const showHint = (): void => show(hint, !prose.textContent?.trim() && document.activeElement !== prose);
  const start = (): void => {
    editor?.close();
    editor = makeEditor(prose, { html, undo });
    showHint();
  };
  const mount = (): void => {
    if (editor) return;
    show(box, true);
    show(opener, false);
    start();
    dropFirstInput(prose, drop, () => {
      if (editor) start();
    });
  };
  for (const type of ['input', 'focus', 'blur']) prose.addEventListener(type, showHint);

  show(box, false);
  show(opener, collapsed);
  open.addEventListener('click', mount);
  return {
    element: h('div', { id: 'xDesc' }, opener, box),
    model: () => editor?.model() ?? html,
    undo: () => editor?.undo(),
    redo: () => editor?.redo(),
    fill(content) {
      html = content;
      if (editor) start();
    },
    mount() {
      if (!collapsed) mount();
    },
    close() {
      html = editor?.model() ?? html;
      editor?.close();
      editor = undefined;
    },
  };
}
