import { openShortcuts } from '../state/dialogs.ts';

/**
 * Installs the keyboard shortcuts that work everywhere in the popup.
 * @returns a function that removes them
 */
export function listenToShortcuts(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** `/` focuses the field, Arrow Down in it focuses the list, `?` lists all shortcuts. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || document.querySelector('dialog[open]')) return;
  const fromField = event.target instanceof HTMLInputElement;
  const selector = shortcutTarget(event.key, fromField);
  const target = selector && document.querySelector<HTMLElement>(selector);
  if (target) target.focus();
  else if (event.key === '?' && !fromField) openShortcuts();
  else return;
  event.preventDefault();
}

function shortcutTarget(key: string, fromField: boolean): string | undefined {
  if (key === '/' && !fromField) return '[role=combobox]';
  if (key === 'ArrowDown' && fromField) return 'main li[tabindex="0"], ul ~ div button';
  return undefined;
}
