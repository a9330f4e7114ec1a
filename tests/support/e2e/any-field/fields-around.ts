import { editable, type FieldCase, many, refused } from './fields.ts';
import { LINK } from './in-editors.ts';

/** Where a field can be hidden from whoever looks through the document. */
const places: FieldCase[] = [
  ...(['open', 'closed'] as const).flatMap((mode): FieldCase[] => [
    {
      name: `an input in a shadow root that is ${mode}`,
      html: `<div id="around" data-mode="${mode}" data-html="<input value='Short'>"></div>`,
      prepare: intoShadow,
      after: `Short ${LINK}`,
    },
    {
      name: `an editable element in a shadow root that is ${mode}`,
      html: `<div id="around" data-mode="${mode}" data-html="<div contenteditable>Alpha beta</div>"></div>`,
      prepare: intoShadow,
      keys: ['Home', ...many('ArrowRight', 5)],
      after: `Alpha ${LINK} beta`,
    },
  ]),
  {
    name: 'an input in a shadow root within another',
    html: '<div id="around"></div>',
    prepare() {
      const outer = document.querySelector('#around')?.attachShadow({ mode: 'closed' });
      const inner = outer?.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
      window.field = inner?.appendChild(document.createElement('input')) ?? null;
    },
    after: LINK,
  },
  ...[
    ['an input', '<input value=Short>', `Short ${LINK}`],
    ['an editable element', '<div contenteditable>Alpha</div>', `Alpha ${LINK}`],
    ['an editable body', '<body contenteditable>Alpha</body>', `Alpha ${LINK}`],
  ].map(([name, html, after = '']): FieldCase => ({
    name: `${name} in a frame`,
    html: `<iframe srcdoc="${html}"></iframe>`,
    prepare: intoFrame,
    after,
  })),
  {
    name: 'a frame that is a document to edit',
    html: '<iframe srcdoc="Alpha"></iframe>',
    prepare: intoFrame,
    after: `Alpha ${LINK}`,
  },
  {
    name: 'an editor that draws its own text and takes a paste',
    html: '<div id="field" tabindex="0"></div>',
    prepare: withEditContext,
    keys: [],
    after: `Alpha ${LINK}`,
    only: 'chromium',
  },
];

export function intoShadow(): void {
  const around = document.querySelector<HTMLElement>('#around');
  const root = around?.attachShadow({ mode: around.dataset.mode === 'open' ? 'open' : 'closed' });
  if (root) root.innerHTML = around?.dataset.html ?? '';
  window.field = (root?.firstElementChild as HTMLElement | null | undefined) ?? null;
}

export async function intoFrame(): Promise<void> {
  const frame = document.querySelector('iframe');
  const isLoaded = () =>
    frame?.contentDocument?.URL === 'about:srcdoc' && frame.contentDocument.readyState === 'complete';
  // A frame begins with an empty document, which some browsers load with an event of its own.
  const loads = async (): Promise<void> => {
    if (isLoaded()) return;
    await new Promise((onLoad) => frame?.addEventListener('load', onLoad, { once: true }));
    await loads();
  };
  await loads();
  const inner = frame?.contentDocument;
  const field = inner?.querySelector<HTMLElement>('input, [contenteditable]');
  if (inner && !field) inner.designMode = 'on';
  frame?.contentWindow?.focus();
  window.field = field ?? inner?.body ?? null;
}

function withEditContext(): void {
  interface Context extends EventTarget {
    text: string;
    selectionStart: number;
    selectionEnd: number;
    updateText(start: number, end: number, text: string): void;
    updateSelection(start: number, end: number): void;
  }
  const Made = Reflect.get(globalThis, 'EditContext') as new (init: { text: string }) => Context;
  const context = new Made({ text: 'Alpha' });
  context.updateSelection(5, 5);
  const field = document.querySelector<HTMLElement>('#field');
  if (field) Object.assign(field, { editContext: context });
  field?.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    context.updateText(context.selectionStart, context.selectionEnd, text);
    field.dataset.value = context.text;
    event.preventDefault();
  });
}

const focusOn = (name: string, html: string, after: string, prepare: () => void): FieldCase => ({
  ...refused(name, html, after, prepare),
  keys: [],
});

/** Where nothing that takes text has the focus, or the page plays with it: `#other` is the other field. */
const focuses: FieldCase[] = [
  focusOn('a text area that has lost the focus', '<textarea id="field">Alpha</textarea>', 'Alpha', () => {
    document.querySelector('textarea')?.focus();
    document.querySelector('textarea')?.blur();
    window.field = null;
  }),
  ...[
    '<button id="other">Send</button>',
    '<input type="checkbox" id="other">',
    '<input type="button" id="other">',
  ].map((other) =>
    focusOn(
      `an editable element that has lost the focus to ${other.replaceAll(/[<>]| id="other"|Send.*/g, '')}`,
      `<div id="field" contenteditable>Alpha</div>${other}`,
      'Alpha',
      () => {
        document.querySelector<HTMLElement>('#field')?.focus();
        document.querySelector<HTMLElement>('#other')?.focus();
        window.field = null;
      },
    ),
  ),
  focusOn('nothing', '<div id="field">Alpha</div>', 'Alpha', () => (window.field = null)),
  refused(
    'an editor that gives the focus to another field at a paste',
    '<div id="field" contenteditable>Alpha</div><input id="other">',
    'Alpha',
    () =>
      document
        .querySelector('#field')
        ?.addEventListener('paste', () => document.querySelector<HTMLElement>('#other')?.focus()),
  ),
  {
    name: 'a field that gives the focus to another when it has got something',
    html: '<input id="field"><input id="other">',
    prepare() {
      const field = document.querySelector('#field');
      field?.addEventListener('input', () => document.querySelector<HTMLElement>('#other')?.focus());
    },
    after: LINK,
  },
  refused(
    'a field that gives the focus to another and cuts what is too long',
    '<input id="field" value="Short"><input id="other">',
    'Short',
    () => {
      const field = document.querySelector('input');
      field?.addEventListener('input', () => {
        if (field.value.length > 20) field.value = field.value.slice(0, 20);
        document.querySelector<HTMLElement>('#other')?.focus();
      });
    },
  ),
  refused('a field that is taken away when it has got something', '<p><input id="field"></p>', '', () => {
    const field = document.querySelector('input');
    field?.addEventListener('input', () =>
      field.replaceWith(Object.assign(document.createElement('input'), { id: 'field' })),
    );
  }),
];

const input = (name: string, value: string, after: string, keys: FieldCase['keys'] = ['End']): FieldCase => ({
  name,
  html: `<input id="field" size="90" value="${value.replaceAll('"', '&quot;')}">`,
  keys,
  after,
});

const surroundings: FieldCase[] = [
  input('a place inside a word', 'Alpha beta', `Al ${LINK} pha beta`, ['Home', ...many('ArrowRight', 2)]),
  input('a place between words', 'Alpha  beta', `Alpha ${LINK} beta`, ['Home', ...many('ArrowRight', 6)]),
  input('a place in plain quotation marks', 'At ""', `At "${LINK}"`, ['End', 'ArrowLeft']),
  input('a place in brackets', 'At ()', `At (${LINK})`, ['End', 'ArrowLeft']),
  input(
    'a place in quotation marks, where a mark behind a link becomes part of it',
    'At „“',
    `At „${LINK} “`,
    ['End', 'ArrowLeft'],
  ),
  input('a place before a comma', 'At , then', `At ${LINK}, then`, ['Home', ...many('ArrowRight', 3)]),
  input('a place before a full stop', 'At .', `At ${LINK} .`, ['End', 'ArrowLeft']),
  input('a place behind a picture', 'Here 👋', `Here 👋 ${LINK}`),
  input('a place behind a Hebrew word', 'שלום', `שלום ${LINK}`),
  input('a place behind a Japanese word', 'こんにちは', `こんにちは ${LINK}`),
  input('a place behind itself', LINK, `${LINK} ${LINK}`),
  input('a place inside itself', LINK, `https ${LINK} ${LINK.slice(5)}`, ['Home', ...many('ArrowRight', 5)]),
  { ...input('a whole field that is selected', 'Alpha', LINK, []), prepare: selectAll },
  { ...input('itself, selected', LINK, LINK, []), prepare: selectAll },
  {
    name: 'text from right to left',
    html: '<div dir="rtl"><div id="field" contenteditable>שלום</div></div>',
    after: `שלום ${LINK}`,
  },
  editable('a word that ends in nothing to be seen', 'Alpha\u200B', `Alpha\u200B ${LINK}`),
  editable('a space and nothing to be seen', 'Alpha&nbsp;\u200B', `Alpha \u200B${LINK}`),
  editable(
    'a place behind a mention',
    'At <span contenteditable="false">@anna</span>\u200B',
    `At @anna\u200B ${LINK}`,
  ),
];

function selectAll(): void {
  const field = document.querySelector('input');
  field?.addEventListener('focus', () => field.select());
}

export const hiddenFields: readonly FieldCase[] = places;
export const focusedFields: readonly FieldCase[] = focuses;
export const surroundingTexts: readonly FieldCase[] = surroundings;
