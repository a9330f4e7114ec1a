import type { Site, Surface } from '../adapter.ts';
import { editorAnchors } from './anchors.ts';
import { descriptionField, findVisible, locationField } from './fields.ts';
import { bubbles } from './quick-create.ts';
import { LOCATION, SAVE, TITLE } from './selectors.ts';

/** Google Calendar: the full editor and the quick-create dialog, but not the details popover of a saved event. */
export const calendarSite: Site = {
  name: 'google-calendar',
  surfaces() {
    // At `document_start` there is no body yet.
    if (!document.body) return [];
    const editor = fullEditor();
    return editor ? [editor] : bubbles();
  },
};

/** The full editor, if it is open. Its root is the body, since all events are edited in the same page. */
export function fullEditor(): Surface | undefined {
  if (!(isEditing(document) ?? looksLikeEditor())) return undefined;
  return {
    site: 'google-calendar',
    root: document.body,
    anchors: editorAnchors,
    fields: () => [descriptionField(), locationField()].filter((field) => field !== undefined),
  };
}

/**
 * Whether the full editor is shown. Read from `data-viewfamily` (`EVENT_EDIT`, or `EVENT` for the grid), else from the
 * path `/calendar/u/0/r/eventedit`; both seen on Calendar's pages 2017–2026. Undefined if neither tells.
 */
export function isEditing({ body, location }: Document): boolean | undefined {
  const family = body.dataset.viewfamily;
  if (family === 'EVENT_EDIT') return true;
  if (family === 'EVENT') return false;
  return editPath.test(location.pathname) || undefined;
}

/** The id of the saved event that is edited according to the URL; undefined for a new event. */
export const editedId = ({ pathname }: Location): string | undefined => editPath.exec(pathname)?.[1];

const editPath = /\/eventedit(?:\/([^/]+))?\/?$/;

/** For pages where `isEditing` is undefined: no other view has a title together with Save or a location. */
const looksLikeEditor = (): boolean => Boolean(findVisible(TITLE) && findVisible(`${SAVE}, ${LOCATION}`));
