import { openKeys } from '../state/dialogs.ts';

/**
 * Installs the keyboard shortcuts that work everywhere in the popup.
 * @returns a function that removes them
 */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', lead);
  return () => document.removeEventListener('keydown', lead);
}

/** `/` focuses the search, Arrow Down in a field focuses the list, `?` lists all shortcuts. */
function lead(event: KeyboardEvent): void {
  if (event.isComposing || document.querySelector('dialog[open]')) return;
  const fromField = event.target instanceof HTMLInputElement;
  const goal = destination(event.key, fromField);
  const target = goal && document.querySelector<HTMLElement>(goal);
  if (target) target.focus();
  else if (event.key === '?' && !fromField) openKeys();
  else return;
  event.preventDefault();
}

function destination(key: string, fromField: boolean): string | undefined {
  if (key === '/' && !fromField) return 'input[type=search]';
  if (key === 'ArrowDown' && fromField) return 'li[tabindex="0"]';
  return undefined;
}
