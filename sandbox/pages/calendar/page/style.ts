import { names } from './names.ts';
import { setup } from './setup.ts';

const colours = {
  light: {
    page: '#fff',
    raised: '#f0f4f9',
    field: '#e9eef6',
    text: '#1f1f1f',
    quiet: '#444746',
    line: '#dde3ea',
    accent: '#0b57d0',
    on: '#fff',
    event: '#039be5',
  },
  dark: {
    page: '#131314',
    raised: '#1e1f20',
    field: '#282a2c',
    text: '#e3e3e3',
    quiet: '#c4c7c5',
    line: '#333537',
    accent: '#a8c7fa',
    on: '#062e6f',
    event: '#4285a9',
  },
}[setup.theme];

const all = (...parts: string[]): string => parts.map((part) => `.${part}`).join(', ');

const base = `
  html { color-scheme: ${setup.theme}; }
  body { margin: 0; font: 14px/20px Roboto, Arial, sans-serif; color: ${colours.text}; background: ${colours.page}; }
  body, input, button, textarea { letter-spacing: normal; }
  input, button, textarea { font: inherit; color: inherit; background: none; border: 0; }
  h1 { font-size: 22px; font-weight: 400; margin: 0; }
  h2 { font-size: 14px; font-weight: 500; margin: 0; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { margin-block-end: 4px; }
`;

const parts = `
  ${all(names.glyph)} svg { display: block; }
  ${all(names.primary)} { background: ${colours.accent}; color: ${colours.on}; border-radius: 20px; padding: 10px 24px; font-weight: 500; cursor: pointer; }
  ${all(names.primary)} .${names.glyph} svg { display: inline; vertical-align: -5px; margin-inline-end: 8px; }
  ${all(names.text)} { display: inline-block; color: ${colours.quiet}; font-weight: 500; padding: 8px 12px; border-radius: 4px; cursor: pointer; }
  ${all(names.text)}:hover { background: ${colours.field}; }
  ${all(names.round)} { width: 40px; height: 40px; border-radius: 50%; color: ${colours.quiet}; cursor: pointer; }
  ${all(names.chip)} { display: inline-block; background: ${colours.field}; border-radius: 4px; padding: 8px 12px; margin-inline-end: 8px; }
  ${all(names.tab)} { display: inline-block; padding: 12px 16px; color: ${colours.quiet}; font-weight: 500; cursor: pointer; }
  ${all(names.tab)}[aria-selected="true"] { color: ${colours.accent}; box-shadow: inset 0 -3px ${colours.accent}; }
  ${all(names.box, names.input, names.title)} { width: 100%; box-sizing: border-box; outline: none; }
  ${all(names.title)} { font-size: 22px; line-height: 28px; padding: 6px 0; border-block-end: 1px solid ${colours.line}; }
  ${all(names.title)}:focus { border-block-end: 2px solid ${colours.accent}; }
`;

const editor = `
  .${names.editor} { display: grid; grid-template-columns: minmax(0, 640px) 320px; column-gap: 24px; padding: 8px 16px; align-content: start; }
  .${names.bar} { grid-column: 1 / -1; display: flex; gap: 8px; align-items: center; }
  .${names.bar} > :nth-child(2) { flex: 0 1 560px; }
  .${names.editor} > .${names.dates} { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 16px 48px; }
  .${names.editor} > .${names.dates} .${names.chip} { width: 104px; }
  .${names.editor} > .${names.tabs}, .${names.panels} { grid-column: 1; }
  .${names.editor} > .${names.tabs} { border-block-end: 1px solid ${colours.line}; margin-inline-start: 48px; }
  .${names.panel} { display: block; padding-block-start: 12px; }
  .${names.row} { display: flex; margin-block-end: 8px; }
  .${names.icon} { flex: none; width: 48px; height: 36px; display: flex; align-items: center; justify-content: center; color: ${colours.quiet}; }
  .${names.content} { flex: auto; min-width: 0; min-height: 36px; }
  .${names.field} { position: relative; }
  .${names.content} .${names.field} { background: ${colours.field}; border-radius: 4px; }
  .${names.content} .${names.input} { padding: 8px 12px; }
  .${names.input}[disabled] { display: none; }
  .${names.toolbar} { display: flex; gap: 4px; padding: 4px 8px; }
  .${names.toolbar} .${names.round} { width: 32px; height: 32px; }
  .${names.list} { background: ${colours.raised}; border-radius: 4px; }
  .${names.option} { padding: 8px 12px; cursor: pointer; }
  .${names.prose} { min-height: 120px; padding: 8px 12px; outline: none; }
  .${names.hint} { position: absolute; padding: 8px 12px; color: ${colours.quiet}; pointer-events: none; }
  .${names.guests} { grid-column: 2; display: grid; gap: 8px; align-content: start; padding-block-start: 16px; }
`;

const grid = `
  .${names.grid} { display: grid; grid-template: auto 1fr / 200px 1fr; gap: 8px 16px; padding: 16px; }
  .${names.side} { grid-row: 1 / 3; display: grid; gap: 24px; align-content: start; justify-items: start; }
  .${names.grid} > .${names.dates}, .${names.grid} > .${names.panels} { grid-column: 2; display: grid; grid-template-columns: repeat(7, 1fr); }
  .${names.grid} > .${names.dates} { text-align: center; color: ${colours.quiet}; }
  .${names.column} { position: relative; border-inline-start: 1px solid ${colours.line}; }
  .${names.hour} { box-sizing: border-box; height: 48px; border-block-end: 1px solid ${colours.line}; }
  .${names.event} { position: absolute; inset-inline: 0 6px; box-sizing: border-box; padding: 4px 8px; border-radius: 6px; background: ${colours.event}; color: #fff; font-size: 12px; line-height: 16px; overflow: hidden; cursor: pointer; }
  .${names.event} b, .${names.event} span { display: block; font-weight: 500; }
`;

const bubble = `
  .${names.bubble} { position: fixed; z-index: 10; inset-block-start: 96px; inset-inline-start: 38%; width: 440px; box-sizing: border-box; padding: 12px 20px 16px; border-radius: 24px; background: ${colours.raised}; box-shadow: 0 4px 16px rgb(0 0 0 / 30%); }
  .${names.head} { display: flex; justify-content: end; }
  .${names.bubbleRow} { display: flex; margin-block: 4px; }
  .${names.bubbleRow} .${names.icon} { width: 40px; justify-content: start; }
  .${names.bubbleRow} .${names.content} { display: flex; align-items: center; }
  .${names.bubbleRow} .${names.text} { padding-inline: 0; }
  .${names.foot} { display: flex; justify-content: end; gap: 8px; margin-block-start: 12px; }
`;

/** Adopts the style sheet. It is created in the page, because the class names can differ on each load. */
export function applyStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(base + parts + editor + grid + bubble);
  document.adoptedStyleSheets.push(sheet);
}
