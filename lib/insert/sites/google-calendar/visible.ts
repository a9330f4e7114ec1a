/** True unless a style hides it: Calendar keeps old dialogs and other tabs in the page. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ checkVisibilityCSS: true, visibilityProperty: true });

/** The first match that is visible. */
export const findVisible = (selector: string, root: ParentNode = document): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find(isVisible);
