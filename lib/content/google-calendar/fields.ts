import { DESCRIPTION, DESCRIPTION_OPENER, DIALOG, LOCATION, SAVE, TITLE } from './selectors.ts';

const textInput = 'input:not([disabled]):not([aria-hidden="true"]):not([type="hidden"])';
const editable = '[contenteditable="true"]';

/** The event's title, else the text input nearest to Save. */
export const titleField = (): HTMLInputElement | undefined =>
  inputOf(TITLE) ??
  findVisible(SAVE)?.closest(`:has(${textInput})`)?.querySelector<HTMLInputElement>(textInput) ??
  undefined;

/** The editable one of the two location inputs. */
export const locationField = (): HTMLInputElement | undefined => inputOf(LOCATION);

/** The description, if it is expanded. If its id is missing: the only editable text on the page outside a dialog. */
export const descriptionField = (): HTMLElement | undefined =>
  findVisible(`${DESCRIPTION} ${editable}`) ?? (descriptionOpener() ? undefined : outsideDialogs(editable));

/** The button that expands a collapsed description. */
export const descriptionOpener = (): HTMLElement | undefined => outsideDialogs(DESCRIPTION_OPENER);

/** The first visible match under `root`. */
export const findVisible = (selector: string, root: ParentNode = document): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find(isVisible);

/** Whether no style hides the element. Calendar keeps closed dialogs and inactive tabs in the document. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ checkVisibilityCSS: true, visibilityProperty: true });

const inputOf = (part: string) =>
  findVisible(`input${part}, ${part} ${textInput}`) as HTMLInputElement | undefined;

/** The first visible match outside dialogs: the quick-create dialog has a description of its own. */
const outsideDialogs = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => isVisible(element) && !element.closest(DIALOG),
  );
