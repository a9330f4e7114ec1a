/** Gmail's single-key shortcuts. The page implements some of them and records all. */
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
 * Calls `fire` for each shortcut that reaches the document, unless the target is an editable element of the
 * page. Both `keydown` and `keypress` trigger it, so that stopping only one of them has no effect. Events
 * from a shadow root have its host as target.
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
