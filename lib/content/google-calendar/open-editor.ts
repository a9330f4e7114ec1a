import { findVisible } from './fields.ts';
import { LOCATION, SAVE, TITLE } from './selectors.ts';

/**
 * Whether the full editor is open. Read from `data-viewfamily` (`EVENT_EDIT`, or `EVENT` for the grid), else from the
 * path `/calendar/u/0/r/eventedit`; both seen on Calendar's pages 2017–2026.
 */
export function isEditorOpen(): boolean {
  const { body, location } = document;
  const family = body.dataset.viewfamily;
  if (family === 'EVENT_EDIT') return true;
  if (family === 'EVENT') return false;
  return editPath.test(location.pathname) || looksLikeEditor();
}

/** The id of the saved event that is edited according to the URL; undefined for a new event. */
export const editedId = ({ pathname }: Location): string | undefined => editPath.exec(pathname)?.[1];

const editPath = /\/eventedit(?:\/([^/]+))?\/?$/;

/** For pages that do not tell: no other view has a title together with Save or a location. */
const looksLikeEditor = (): boolean => Boolean(findVisible(TITLE) && findVisible(`${SAVE}, ${LOCATION}`));
