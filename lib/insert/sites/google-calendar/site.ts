import type { Site } from '../../site.ts';
import { fullEditor } from './editor.ts';
import { bubbles } from './quick-create.ts';

/** Google Calendar: the full editor and the bubble of quick create; nothing in the details of a saved event. */
export const calendarSite: Site = {
  name: 'google-calendar',
  places() {
    // The script runs before there is a page.
    if (!document.body) return [];
    const editor = fullEditor();
    return editor ? [editor] : bubbles();
  },
};
