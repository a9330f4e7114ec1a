import { i18n } from '../../shared/i18n/translate.ts';
import { shortName, toName } from '../../shared/i18n/name.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { element, set } from '../injector/isolated-element.ts';

/** An option of the listbox: an existing room, or one to create under this name. */
export type Choice = { room: PublicRoom } | { newName: string };

/** The listbox of rooms. One option is active; the keyboard moves it while the focus is in the search input or here. */
export class Listbox {
  readonly box = element('ul', {
    role: 'listbox',
    id: 'rooms',
    tabindex: '0',
    'aria-label': i18n.t('insert.rooms'),
  });
  readonly #search: HTMLInputElement;
  #choices: Choice[] = [];
  #active = -1;

  /** @param search the input that controls the listbox */
  constructor(search: HTMLInputElement) {
    this.#search = search;
    set(search, { 'aria-controls': 'rooms', 'aria-autocomplete': 'list' });
  }

  /** Replaces the options, of which there is at least one; the first becomes active. */
  show(choices: Choice[]): void {
    this.#replaceFrom(0, choices);
    this.box.scrollTop = 0;
    this.#activate(0);
  }

  /**
   * Replaces the options from the first one that differs. The others stay the same elements, so that a press on one of
   * them goes on, and the active option stays active if it is still there.
   */
  update(choices: Choice[]): void {
    const [before, after] = [this.#choices.map(keyOf), choices.map(keyOf)];
    const active = before[this.#active];
    const first = after.findIndex((key, index) => key !== before[index]);
    this.#replaceFrom(first < 0 ? after.length : first, choices);
    this.#activate(Math.max(after.indexOf(active ?? ''), 0));
  }

  #replaceFrom(first: number, choices: Choice[]): void {
    for (const each of [...this.box.children].slice(first)) each.remove();
    this.box.append(...choices.slice(first).map((choice, index) => option(choice, first + index)));
    this.#choices = choices;
  }

  /** Moves the active option by `step`, wrapping around at both ends. */
  move(step: number): void {
    const count = this.#choices.length;
    if (count) this.#activate((this.#active + step + count) % count);
  }

  /** Whether a room is being created. */
  get busy(): boolean {
    return this.box.ariaBusy === 'true';
  }

  set busy(busy: boolean) {
    this.box.ariaBusy = String(busy);
  }

  get active(): Choice | undefined {
    return this.#choices[this.#active];
  }

  /** Activates the option that contains `target`, and returns it; undefined if none does. */
  pick(target: Element): Choice | undefined {
    const index = [...this.box.children].findIndex((option) => option.contains(target));
    if (index < 0) return undefined;
    this.#activate(index);
    return this.active;
  }

  #activate(index: number): void {
    const { children } = this.box;
    children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    children[index]?.setAttribute('aria-selected', 'true');
    children[index]?.scrollIntoView({ block: 'nearest' });
    for (const focusable of [this.#search, this.box])
      set(focusable, { 'aria-activedescendant': children[index]?.id });
  }
}

const keyOf = (choice: Choice): string =>
  JSON.stringify('room' in choice ? [choice.room.id, choice.room.name] : choice.newName);

function option(choice: Choice, index: number): HTMLLIElement {
  const isNew = 'newName' in choice;
  const label = isNew ? i18n.t('insert.newRoom', [shortName(choice.newName)]) : toName(choice.room.name);
  return element(
    'li',
    {
      role: 'option',
      id: `option-${index}`,
      'aria-selected': 'false',
      dir: 'auto',
      class: isNew ? 'new' : undefined,
    },
    label,
  );
}
