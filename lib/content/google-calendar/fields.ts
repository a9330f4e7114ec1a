import { DESCRIPTION, DESCRIPTION_OPENER, DIALOG, LOCATION, SAVE, TITLE } from './selectors.ts';

/** True unless a style hides it: Calendar keeps old dialogs and other tabs in the page. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ checkVisibilityCSS: true, visibilityProperty: true });

/** The first match that is visible. */
export const findVisible = (selector: string, root: ParentNode = document): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find(isVisible);

const textInput = 'input:not([disabled]):not([aria-hidden="true"]):not([type="hidden"])';
const editable = '[contenteditable="true"]';

const inputOf = (part: string) =>
  findVisible(`input${part}, ${part} ${textInput}`) as HTMLInputElement | undefined;

/** The event's title, else the text field nearest to Save. */
export const titleField = (): HTMLInputElement | undefined =>
  inputOf(TITLE) ??
  findVisible(SAVE)?.closest(`:has(${textInput})`)?.querySelector<HTMLInputElement>(textInput) ??
  undefined;

/** The one of the two location inputs that can be written into. */
export const locationField = (): HTMLInputElement | undefined => inputOf(LOCATION);

/** Quick create has such parts, too. */
const outsideDialogs = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => isVisible(element) && !element.closest(DIALOG),
  );

/** What opens the description, while it is collapsed. */
export const descriptionOpener = (): HTMLElement | undefined => outsideDialogs(DESCRIPTION_OPENER);

/** The description, once it is open; where it cannot be told by its id, the one text of the page. */
export const descriptionField = (): HTMLElement | undefined =>
  findVisible(`${DESCRIPTION} ${editable}`) ?? (descriptionOpener() ? undefined : outsideDialogs(editable));
