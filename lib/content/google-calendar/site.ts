import type { Surface, Site } from '../adapter.ts';
import { editorAnchors } from './anchors.ts';
import { descriptionField, findVisible, locationField } from './fields.ts';
import { bubbles } from './quick-create.ts';
import { LOCATION, SAVE, TITLE } from './selectors.ts';

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

/** The full editor, if it is open. All events are edited in the one page, so the page is what it is known by. */
export function fullEditor(): Surface | undefined {
  if (!(isEditing(document) ?? looksLikeEditor())) return undefined;
  return {
    site: 'google-calendar',
    root: document.body,
    anchors: editorAnchors,
    fields: () => [descriptionField(), locationField()].filter((field) => field !== undefined),
  };
}

/** For pages that do not say what they show: nothing else has a title beside a Save or a location. */
const looksLikeEditor = (): boolean => Boolean(findVisible(TITLE) && findVisible(`${SAVE}, ${LOCATION}`));

/** Google Calendar: the full editor and the bubble of quick create; nothing in the details of a saved event. */
export const calendarSite: Site = {
  name: 'google-calendar',
  surfaces() {
    // The script runs before there is a page.
    if (!document.body) return [];
    const editor = fullEditor();
    return editor ? [editor] : bubbles();
  },
};
