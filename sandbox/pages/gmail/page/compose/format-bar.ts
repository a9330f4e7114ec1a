import { labels } from '../context.ts';
import { el } from '../element.ts';
import type { Icon } from '../icons.ts';
import { withKeys } from '../labels/labels.ts';
import { tool } from './tool.ts';

const commands = {
  '+undo': { label: labels.undo, keys: 'Ctrl-Z', shape: 'undo' },
  '+redo': { label: labels.redo, keys: 'Ctrl-Y', shape: 'redo' },
  '+bold': { label: labels.bold, keys: 'Ctrl-B', shape: 'bold' },
  '+italic': { label: labels.italic, keys: 'Ctrl-I', shape: 'italic' },
  '+underline': { label: labels.underline, keys: 'Ctrl-U', shape: 'underline' },
} as const satisfies Record<string, { label: string; keys: string; shape: Icon }>;

/** An editor command of the formatting bar. */
export type Command = keyof typeof commands;

/** Creates the formatting bar, `.aX`, hidden until *Formatting options* is pressed. */
export function formatBar(run: (command: Command) => void): HTMLElement {
  const tools = (Object.keys(commands) as Command[]).map((name) => {
    const { label, keys, shape } = commands[name];
    return tool(name, withKeys(label, keys), shape, () => run(name));
  });
  const bar = { class: 'J-Z', part: 'format-bar', role: 'toolbar', 'aria-label': labels.formatting };
  return el(
    'div',
    { class: 'aX', style: 'display: none;' },
    el('div', { class: 'aZ' }, el('div', bar, ...tools)),
  );
}
