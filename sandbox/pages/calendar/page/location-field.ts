import { h, isShown, show } from './dom.ts';
import { names } from './names.ts';
import { labels } from './labels.ts';

/** The location field of the full editor. */
export interface LocationField {
  element: HTMLElement;
  /** What Save would store. */
  committed(): string;
  fill(text: string): void;
}

const places = ['Eyeson Café, Hauptplatz 1, Graz', 'Room 4, Second floor'];
const comboboxDelay = 100;

const inert = (): HTMLElement =>
  h(
    'div',
    { class: names.field },
    h(
      'div',
      { class: names.box },
      h('input', { type: 'text', class: names.input, jsname: 'YPqjbf', disabled: '', 'aria-hidden': 'true' }),
    ),
  );

/**
 * Creates the location field. It has two inputs, the first of which is disabled. The second becomes a
 * combobox 100 ms after focus, discarding earlier input. It commits on blur; Enter, or a trailing space,
 * selects the first suggestion.
 */
export function locationField(): LocationField {
  let value = '';
  let ready = false;
  const input = h('input', {
    type: 'text',
    class: names.input,
    jsname: 'YPqjbf',
    role: 'combobox',
    'aria-haspopup': 'true',
    autocomplete: 'off',
    'aria-label': labels.location,
    placeholder: labels.location,
  });
  const choices = places.map((place) => h('div', { role: 'option', class: names.option }, place));
  const list = h('div', { role: 'listbox', class: names.list, jsname: 'iuXDpb' }, ...choices);
  show(list, false);

  const commit = (text: string): void => {
    value = text;
    input.value = text;
    show(list, false);
  };
  input.addEventListener('focus', () => {
    setTimeout(() => {
      if (document.activeElement !== input) return;
      input.value = value;
      ready = true;
      show(list, true);
    }, comboboxDelay);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isShown(list)) commit(places[0] ?? '');
  });
  input.addEventListener('blur', () => {
    if (ready) commit(input.value.endsWith(' ') ? (places[0] ?? '') : input.value);
    ready = false;
  });
  choices.forEach((choice, index) => {
    choice.addEventListener('mousedown', () => commit(places[index] ?? ''));
  });

  const element = h(
    'div',
    { id: 'xLocIn', jsname: 'vHVaxd' },
    inert(),
    h('div', { class: names.field }, h('div', { class: names.box }, input)),
    list,
  );
  return { element, committed: () => value, fill: commit };
}
