import type { KeyInput } from 'puppeteer-core';
import { LINK } from './in-editors.ts';

declare global {
  interface Window {
    /** The field of a case, where `#field` in the document is none. */
    field?: HTMLElement | null;
  }
}

/** A field of its own in an otherwise empty page, and what becomes of a link there. */
export interface FieldCase {
  name: string;
  html: string;
  /** Runs in the page, before the cursor gets into the field. Sets `window.field` where that is not `#field`. */
  prepare?: () => void | Promise<void>;
  /** The keys that bring the cursor to its place, from wherever the focus has left it: to the end, if they are missing. */
  keys?: KeyInput[];
  /** What is in the field afterwards; exactly what was there before where the link is refused. */
  after: string;
  isRefused?: true;
  only?: 'chromium';
}

export const many = (key: KeyInput, times: number): KeyInput[] => Array.from({ length: times }, () => key);

const ofTypes = (
  types: string[],
  value: string,
  rest: Pick<FieldCase, 'after' | 'isRefused' | 'keys'>,
): FieldCase[] =>
  types.map((type) => ({
    name: `an input of type ${type}${value ? '' : ', empty'}`,
    html: `<input id="field" type="${type}" value="${value}">`,
    ...rest,
  }));

export const refused = (name: string, html: string, after: string, prepare?: () => void): FieldCase => ({
  name,
  html,
  after,
  isRefused: true,
  ...(prepare && { prepare }),
});

const inputs: FieldCase[] = [
  ...ofTypes(['text', 'search', 'url', 'tel'], 'Short', { after: `Short ${LINK}` }),
  ...ofTypes(['text', 'email'], '', { after: LINK }),
  ...ofTypes(['email'], 'a@b.example', { after: `a@b.example ${LINK}` }),
  ...ofTypes(['number'], '5', { after: '5', isRefused: true }),
  ...ofTypes(['number', 'password', 'date', 'time', 'file'], '', { after: '', isRefused: true }),
  ...ofTypes(['password'], 'Secret', { after: 'Secret', isRefused: true }),
  ...ofTypes(['button', 'submit', 'checkbox', 'radio'], 'Short', { after: 'Short', isRefused: true }),
  ...ofTypes(['range'], '7', { after: '7', isRefused: true, keys: [] }),
  ...ofTypes(['color'], '#112233', { after: '#112233', isRefused: true }),
  {
    name: 'a textarea',
    html: '<textarea id="field">Two\nlines</textarea>',
    keys: ['ArrowDown', 'End'],
    after: `Two\nlines ${LINK}`,
  },
  { name: 'an empty textarea', html: '<textarea id="field"></textarea>', after: LINK },
  {
    name: 'a textarea on a line of its own',
    html: '<textarea id="field">Two\n</textarea>',
    keys: ['ArrowDown'],
    after: `Two\n${LINK}`,
  },
  {
    name: 'a field with room enough',
    html: '<input id="field" maxlength="200" value="A">',
    after: `A ${LINK}`,
  },
  refused('a field that is too short', '<input id="field" maxlength="9" value="Short">', 'Short'),
  refused('a textarea that is too short', '<textarea id="field" maxlength="9">Short</textarea>', 'Short'),
  refused('a field that is too short by one letter', `<input id="field" maxlength="${LINK.length - 1}">`, ''),
  refused('a field that is read only', '<input id="field" readonly value="Short">', 'Short'),
  refused('a textarea that is read only', '<textarea id="field" readonly>Short</textarea>', 'Short'),
  refused('a field that is off', '<input id="field" disabled value="Short">', 'Short'),
  refused(
    'a field in a group that is off',
    '<fieldset disabled><input id="field" value="A"></fieldset>',
    'A',
  ),
  refused('a list to choose from', '<select id="field"><option>A</select>', 'A'),
];

/** A field that has its own mind: what it does with its value at each `input`, after a time. */
const willed = (
  name: string,
  rewrite: string,
  { after, delay, isRefused }: { after: string; delay?: number; isRefused?: true },
): FieldCase => ({
  name,
  html: `<input id="field" value="Short" data-rewrite="${rewrite}" data-delay="${delay ?? ''}">`,
  prepare() {
    const field = document.querySelector('input');
    const { rewrite, delay } = field?.dataset ?? {};
    const rewritten: Record<string, (value: string) => string> = {
      letters: (value) => value.replaceAll(/[^a-z]/gi, ''),
      small: (value) => (value === 'Short' ? value : value.toLowerCase()),
      nothing: () => '',
      same: () => 'Short',
      words: (value) => value.replaceAll(/\s+/g, '_'),
      more: (value) => `${value}.`,
      first: (value) => value.slice(0, 20),
    };
    const write = () => {
      if (field) field.value = rewritten[rewrite ?? '']?.(field.value) ?? '';
    };
    field?.addEventListener('input', () => (delay ? setTimeout(write, Number(delay)) : write()));
  },
  after,
  ...(isRefused && { isRefused }),
});

const keepsShort = { after: 'Short', isRefused: true } as const;
const withMinds: FieldCase[] = [
  willed('a mask that takes letters only', 'letters', keepsShort),
  willed('a mask that does so a little later', 'letters', { ...keepsShort, delay: 20 }),
  willed('a field in small letters', 'small', keepsShort),
  willed('a field that empties itself', 'nothing', { after: '', isRefused: true }),
  willed('a field that lets nothing change', 'same', keepsShort),
  willed('a field that does so a little later', 'same', { ...keepsShort, delay: 20 }),
  willed('a field that cuts what is too long', 'first', keepsShort),
  willed('a field that joins words', 'words', { after: `Short_${LINK}` }),
  willed('a field that adds something', 'more', { after: `Short ${LINK}.` }),
];

export const editable = (name: string, html: string, after: string, keys?: KeyInput[]): FieldCase => ({
  name,
  html: `<div id="field" contenteditable>${html}</div>`,
  after,
  ...(keys && { keys }),
});

const editables: FieldCase[] = [
  editable('an editable element', 'Alpha', `Alpha ${LINK}`),
  editable('an empty editable element', '', LINK),
  editable('the last of two paragraphs', '<p>Alpha</p><p>Beta</p>', `AlphaBeta ${LINK}`, [
    'ArrowDown',
    'End',
  ]),
  editable('the first of two paragraphs', '<p>Alpha</p><p>Beta</p>', `Alpha ${LINK}Beta`),
  editable('text in bold', '<b>Alpha</b> beta', `Alpha ${LINK} beta`, many('ArrowRight', 5)),
  editable('a line behind a break', 'Alpha<br>beta', `Alpha${LINK} beta`, ['ArrowDown', 'Home']),
  editable('a place behind a space that does not break', 'Alpha&nbsp;', `Alpha ${LINK}`),
  {
    name: 'an element for plain text',
    html: '<div id="field" contenteditable="plaintext-only">Alpha</div>',
    after: `Alpha ${LINK}`,
  },
  refused('an element that is not editable', '<div id="field" tabindex="0">Alpha</div>', 'Alpha'),
  refused(
    'an editable element that takes no paste',
    '<div id="field" contenteditable>Alpha</div>',
    'Alpha',
    () => document.querySelector('#field')?.addEventListener('paste', (event) => event.preventDefault()),
  ),
];

export const formFields: readonly FieldCase[] = [...inputs, ...withMinds];
export const editableElements: readonly FieldCase[] = editables;
