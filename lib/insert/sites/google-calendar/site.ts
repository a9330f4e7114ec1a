import type { Place, Site } from '../../site.ts';
import { fullEditor } from './editor.ts';
import { bubbles } from './quick-create.ts';

function* places(): Generator<Place> {
  // The script runs before there is a page.
  if (!document.body) return;
  const editor = fullEditor();
  if (editor) yield editor;
  else yield* bubbles();
}

/** Google Calendar: the full editor and the bubble of quick create; nothing in the details of a saved event. */
export const calendarSite: Site = { name: 'google-calendar', places };
