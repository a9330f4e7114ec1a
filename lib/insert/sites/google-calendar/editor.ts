import type { Place } from '../../site.ts';
import { descriptionField, locationField } from './fields.ts';
import { LOCATION, SAVE, TITLE } from './selectors.ts';
import { editorSpots } from './spots.ts';
import { isEditing } from './view.ts';
import { findVisible } from './visible.ts';

/** The full editor, if it is open. All events are edited in the one page, so the page is what it is known by. */
export function fullEditor(): Place | undefined {
  if (!(isEditing(document) ?? looksLikeEditor())) return undefined;
  return {
    site: 'google-calendar',
    root: document.body,
    spots: editorSpots,
    fields: () => [descriptionField(), locationField()].filter((field) => field !== undefined),
  };
}

/** For pages that do not say what they show: nothing else has a title beside a Save or a location. */
const looksLikeEditor = (): boolean => Boolean(findVisible(TITLE) && findVisible(`${SAVE}, ${LOCATION}`));
