import { expect } from '@playwright/test';
import type { KeyInput } from 'puppeteer-core';
import type { Editor } from '../../../editors/editors.ts';
import { editorUrl } from '../../../editors/serve.ts';
import type { FieldTab } from './field-tab.ts';

export const LINK = 'https://app.eyeson.team/permalink?guest=TOKEN';

/** Where a text is put into an editor, and what comes of it. */
export interface EditorCase {
  where: string;
  /** What the editor holds before. */
  text: string;
  /** The keys that bring the cursor from anywhere to its place, each one or some together. */
  keys: (KeyInput | KeyInput[])[];
  /** The link, where this is missing. */
  insert?: string;
  /** What it holds then, with `|` where one types on. */
  after: string;
}

const UP: KeyInput[] = ['Control', 'Home'];

/** What every run tries. */
export const atTheEnd: EditorCase = {
  where: 'at the end of a line',
  text: 'Alpha beta',
  keys: ['End'],
  after: `Alpha beta ${LINK}|`,
};

export const elsewhere: readonly EditorCase[] = [
  { where: 'into nothing', text: '', keys: [], after: `${LINK}|` },
  { where: 'at the start of a line', text: 'Alpha beta', keys: ['Home'], after: `${LINK} |Alpha beta` },
  {
    where: 'inside a word',
    text: 'Alpha beta',
    keys: ['Home', 'ArrowRight', 'ArrowRight'],
    after: `Al ${LINK} |pha beta`,
  },
  {
    where: 'over a selection',
    text: 'Alpha beta',
    keys: ['End', ...Array.from({ length: 4 }, (): KeyInput[] => ['Shift', 'ArrowLeft'])],
    after: `Alpha ${LINK}|`,
  },
  {
    where: 'with a line before it',
    text: 'Alpha beta',
    keys: ['End'],
    insert: `Join us:\n${LINK}`,
    after: `Alpha beta Join us:\n${LINK}|`,
  },
  { where: 'beside itself', text: `At ${LINK}`, keys: [['Control', 'End']], after: `At ${LINK} ${LINK}|` },
  {
    where: 'into itself',
    text: `At ${LINK}`,
    keys: [UP, ...Array.from({ length: 8 }, (): KeyInput => 'ArrowRight')],
    after: `At https ${LINK} |${LINK.slice('https'.length)}`,
  },
  {
    where: 'at the end of a line among lines',
    text: 'Alpha\nBeta gamma\nDelta',
    keys: [UP, 'ArrowDown', 'End'],
    after: `Alpha\nBeta gamma ${LINK}|\nDelta`,
  },
  {
    where: 'at the start of a line among lines',
    text: 'Alpha\nBeta gamma\nDelta',
    keys: [UP, 'ArrowDown', 'Home'],
    after: `Alpha\n${LINK} |Beta gamma\nDelta`,
  },
];

/** Whether an editor can be in such a case at all. */
export const suits = ({ isOneLine }: Editor, { text, insert = '' }: EditorCase): boolean =>
  !isOneLine || !(text + insert).includes('\n');

/** Puts a text into an editor, takes it away by one Ctrl+Z, puts it there again and types on. */
export async function insertIntoEditor(tab: FieldTab, editor: Editor, given: EditorCase): Promise<void> {
  const isLinked = editor.linksSelection && given.where === 'over a selection';
  const after = isLinked ? `${given.text} <${LINK}>` : given.after;
  const plain = (text: string) => (editor.isSpaced ? text.replaceAll(/^ +| +(?=!|$)/gm, '') : text);
  const becomes = (text: string) => expect.poll(async () => plain(await model(tab))).toBe(plain(text));
  const insert = async () => {
    for (const key of given.keys) {
      await tab.press(...[key].flat());
      await settled(tab);
    }
    expect(await tab.insert(given.insert ?? LINK)).toBe(true);
    // At once: what comes later could be a second one.
    expect(plain(await model(tab))).toBe(plain(after.replace('|', '')));
  };

  await tab.goto(editorUrl(editor.page, given.text));
  await tab.waitFor(() => window.shown !== undefined);
  await tab.evaluate(() => window.shown?.focus(), undefined);
  await becomes(given.text);
  await insert();
  await tab.press('Control', 'z');
  await becomes(given.text);
  if (isLinked) return;
  await insert();
  await tab.type('!');
  await becomes(after.replace('|', '!'));
}

const model = (tab: FieldTab): Promise<string> =>
  tab.evaluate(() => window.shown?.model().replaceAll('\u00a0', ' ') ?? '', undefined);

/** Until the page has drawn what was typed, and the editor has taken notice of the cursor. */
const settled = (tab: FieldTab): Promise<void> =>
  tab.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    do await frame();
    while (window.shown?.hasFollowed?.() === false);
  }, undefined);
