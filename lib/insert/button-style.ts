/** The looks of our button and of what it says; `--…` come from the page's control beside it. */
export const style = `
:host {
  all: initial;
  display: inline-block;
  vertical-align: middle;
  --accent: light-dark(#0b57d0, #a8c7fa);
  --alarm: light-dark(#b3261e, #f2b8b5);
}
:host([look=cell]) { padding-inline: 4px }
:host([look=row]) { display: block }
:host([look=corner]) { position: fixed; inset-block-end: 16px; inset-inline-start: 16px; z-index: 2147483646 }
button {
  all: unset;
  box-sizing: border-box;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 8px;
  block-size: var(--height, 32px);
  min-inline-size: var(--height, 32px);
  padding-inline: 4px;
  border-radius: 4px;
  font: var(--size, 14px) var(--font, system-ui);
  color: var(--ink, CanvasText);
  cursor: pointer;
}
:host([look=row]) button { padding-inline: 8px }
:host([look=corner]) button {
  padding-inline: 12px;
  border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
  border-radius: 999px;
  background: Canvas;
  color: CanvasText;
}
button:hover { background: color-mix(in srgb, currentColor 10%, transparent) }
:host([look=corner]) button:hover { background: color-mix(in srgb, CanvasText 10%, Canvas) }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
button[aria-busy=true] { cursor: progress; opacity: .6 }
button[data-holds="guest link"] { color: var(--accent) }
button[data-holds=secret] { color: var(--alarm); outline: 2px solid; outline-offset: -2px }
:host([look=cell]) .name { display: none }
svg { inline-size: 20px; block-size: 20px; flex: none }
.said {
  position: fixed;
  inset: auto;
  margin: 0;
  box-sizing: border-box;
  max-inline-size: min(320px, 90vw);
  padding: 8px 12px;
  border: 1px solid transparent;
  border-radius: 6px;
  background: light-dark(#303030, #e3e3e3);
  color: light-dark(#fff, #1f1f1f);
  font: var(--size, 14px)/1.4 var(--font, system-ui);
}
[role=status] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`;
