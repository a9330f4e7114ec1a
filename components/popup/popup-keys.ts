/** Listens to the keys that work everywhere in the popup. @returns a function that stops it */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', lead);
  return () => document.removeEventListener('keydown', lead);
}

/** `/` leads to the search, the arrow down from a field into the list. */
function lead(event: KeyboardEvent): void {
  const goal = destination(event.key, event.target instanceof HTMLInputElement);
  const target = goal && document.querySelector<HTMLElement>(goal);
  if (!target || event.isComposing) return;
  event.preventDefault();
  target.focus();
}

function destination(key: string, fromField: boolean): string | undefined {
  if (key === '/' && !fromField) return 'input[type=search]';
  if (key === 'ArrowDown' && fromField) return 'li[tabindex="0"]';
  return undefined;
}
