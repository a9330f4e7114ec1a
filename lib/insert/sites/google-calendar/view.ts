/**
 * Whether the full editor is on screen. The attribute says so (`EVENT_EDIT`, `EVENT` for the grid; seen on Calendar's pages
 * 2017–2026), else the path `/calendar/u/0/r/eventedit` (seen 2017–2026). Undefined: this page tells by neither.
 */
export function isEditing({ body, location }: Document): boolean | undefined {
  const family = body.dataset.viewfamily;
  if (family === 'EVENT_EDIT') return true;
  if (family === 'EVENT') return false;
  return editPath.test(location.pathname) || undefined;
}

/** The id of the saved event that the URL says is edited; undefined for a new one. */
export const editedId = ({ pathname }: Location): string | undefined => editPath.exec(pathname)?.[1];

const editPath = /\/eventedit(?:\/([^/]+))?\/?$/;
