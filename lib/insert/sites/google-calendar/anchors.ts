/**
 * What Calendar's pages are known by. Ids, roles and `jsname` outlive the class names and are the same in every language.
 * Seen in the full editor 2017–2026: `#xTiIn` (the input itself or around it), `#xLocIn`, `#xDescIn`, `#xNtList`;
 * 2018–2026: Save, `[jsname="x8hlje"]`.
 */
export const anchors = {
  title: '#xTiIn',
  location: '#xLocIn',
  description: '#xDescIn',
  notifications: '#xNtList',
  save: '[jsname="x8hlje"]',
} as const;

export type Anchor = keyof typeof anchors;

/**
 * Quick create. Seen 2017–2026: `role`, `#tabEvent` (the tab in some years, the panel in others), `aria-labelledby`, the row
 * `hGaP9`; 2023–2026: `data-chips-dialog`, `ssXDle`. Hidden copies of all these stay in the page.
 */
export const quickCreate = {
  dialog: '[role="dialog"], [data-chips-dialog="true"], [jsname="ssXDle"]',
  panel: '[role="tabpanel"][aria-labelledby="tabEvent"], [role="tabpanel"]#tabEvent',
  tab: '#tabEvent',
  description: '[jsname="hGaP9"]',
} as const;

/** True unless a style hides it: Calendar keeps old dialogs and other tabs in the page. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ checkVisibilityCSS: true, visibilityProperty: true });

/** The first match that is visible. */
export function findVisible(selector: string, root: ParentNode = document): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(selector)].find(isVisible);
}
