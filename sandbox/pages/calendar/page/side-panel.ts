import { bubbleRow, makeDialog } from './dialog.ts';
import { h, setAttribute, show } from './dom.ts';
import { calendar } from './events.ts';
import { names } from './names.ts';
import { spanText } from './times.ts';
import { labels } from './labels.ts';

/**
 * Renders Calendar as framed in Gmail's side panel: one day, a narrow dialog for a new event, no full
 * editor.
 */
export function startSidePanel(): void {
  setAttribute(document.body, 'data-viewfamily', 'EVENT');
  const title = h('input', { type: 'text', class: names.title, 'aria-label': labels.title });
  const dialog = makeDialog(
    {},
    title,
    bubbleRow('place', h('input', { type: 'text', class: names.input, 'aria-label': labels.location })),
    h('button', { type: 'button', class: names.primary }, labels.save),
  );
  const create = h('button', { type: 'button', class: names.primary }, labels.create);
  create.addEventListener('click', () => show(dialog, true));
  const entries = calendar.map(({ title, start, end }) =>
    h('div', { role: 'button', tabindex: '0' }, h('b', {}, title), ' ', spanText(start, end)),
  );
  document.body.append(create, ...entries, dialog);
}
