import { openKeys } from '../state/dialogs.ts';

/** Listens to the keys that work everywhere in the popup. @returns a function that stops it */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', lead);
  return () => document.removeEventListener('keydown', lead);
}

/** `/` leads to the search, the arrow down from a field into the list; `?` shows all keys. */
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
