import { anchors, findVisible, isVisible } from './anchors.ts';

const textInput = 'input:not([disabled]):not([aria-hidden="true"]):not([type="hidden"])';
const editable = '[contenteditable="true"]';
const dialog = '[role="dialog"]';

const inputIn = (element: HTMLElement | undefined): HTMLInputElement | undefined =>
  element instanceof HTMLInputElement
    ? element
    : (element?.querySelector<HTMLInputElement>(textInput) ?? undefined);

/** The event's title: what `#xTiIn` names, else the text field nearest to Save. */
export function titleField(): HTMLInputElement | undefined {
  const named = inputIn(findVisible(anchors.title));
  if (named) return named;
  let near = findVisible(anchors.save)?.parentElement;
  while (near && !near.querySelector(textInput)) near = near.parentElement;
  return inputIn(near ?? undefined);
}

/** The one of the two location inputs that can be written into (seen 2017–2026: the first is disabled and hidden). */
export const locationField = (): HTMLInputElement | undefined => inputIn(findVisible(anchors.location));

/** Opens a collapsed description (seen 2023–2026). Quick create has such a one, too. */
export function descriptionOpener(): HTMLElement | undefined {
  const openers = [...document.querySelectorAll<HTMLElement>('[jsname="OXFAed"] button')];
  return openers.find((opener) => isVisible(opener) && !opener.closest(dialog));
}

/** The description, once it is open; without its id, the one text of the page that is nobody's dialog. */
export function descriptionField(): HTMLElement | undefined {
  const named = findVisible(`${anchors.description} ${editable}`);
  if (named || descriptionOpener()) return named;
  const others = [...document.querySelectorAll<HTMLElement>(editable)];
  return others.find((field) => isVisible(field) && !field.closest(dialog));
}
