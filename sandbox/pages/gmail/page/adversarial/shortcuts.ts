/** What Gmail's single keys do; the page does some of it and notes all. */
export const shortcuts = [
  'c',
  'd',
  'e',
  'f',
  'a',
  'r',
  'j',
  'k',
  's',
  'u',
  'x',
  'y',
  'z',
  '/',
  '#',
  '!',
  '?',
];

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/**
 * Calls `fire` for each single key that reaches the document, unless somebody is typing in a field of the page. Whose
 * keydown was stopped but whose keypress was not fires all the same. What happens in a shadow root looks like its host.
 */
export function listenForShortcuts(fire: (key: string) => void): void {
  let held: string | undefined;
  const press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (held === key || ctrlKey || metaKey || altKey || isEditable(event.target)) return;
    held = key;
    if (shortcuts.includes(key)) fire(key);
  };
  document.addEventListener('keydown', press);
  document.addEventListener('keypress', press);
  document.addEventListener(
    'keyup',
    () => {
      held = undefined;
    },
    { capture: true },
  );
}
