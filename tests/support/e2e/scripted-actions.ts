/**
 * Runs in a page: does to elements of the extension what a script of the page can do, once. It dispatches events, calls
 * `click()`, writes into fields, and puts labels and forms around elements, by which browsers pass a click on.
 * @param only elements in the shadow root that was added last: the dialog, while one is open
 * @returns the number of elements
 */
export function actOnEverything(only?: 'last'): number {
  const roots = [...document.querySelectorAll('permalinks-for-eyeson')]
    .slice(only && -1)
    .flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const elements = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement | SVGElement>('*')]);
  const all = { bubbles: true, composed: true, cancelable: true };

  const dispatch = (element: Element, keys: string[]) => {
    for (const type of ['pointerdown', 'pointerup'])
      element.dispatchEvent(new PointerEvent(type, { ...all, isPrimary: true }));
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick'])
      element.dispatchEvent(new MouseEvent(type, all));
    for (const key of keys)
      for (const type of ['keydown', 'keypress', 'keyup'])
        element.dispatchEvent(new KeyboardEvent(type, { ...all, key }));
  };
  const write = (field: HTMLInputElement) => {
    const before = field.value;
    field.value = 'Mallory';
    field.dispatchEvent(new InputEvent('input', { ...all, data: 'Mallory', inputType: 'insertText' }));
    field.dispatchEvent(new Event('change', all));
    field.value = before;
  };
  const wrapped = (element: HTMLElement, outer: HTMLElement, act: () => void) => {
    element.replaceWith(outer);
    outer.append(element);
    act();
    outer.replaceWith(element);
  };

  for (const element of elements) {
    element.focus();
    dispatch(element, ['Enter', ' ', 'ArrowDown']);
    if (!(element instanceof HTMLElement)) continue;
    element.click();
    if (element instanceof HTMLInputElement) write(element);
    if (!(element instanceof HTMLButtonElement || element instanceof HTMLInputElement)) continue;
    const label = document.createElement('label');
    wrapped(element, label, () => label.click());
    const form = document.createElement('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    wrapped(element, form, () => form.requestSubmit());
  }
  for (const element of elements) dispatch(element, ['Tab', 'Escape']);
  return elements.length;
}
