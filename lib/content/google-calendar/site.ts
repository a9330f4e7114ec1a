import type { Site, Surface } from '../adapter.ts';
import { editorAnchors } from './anchors.ts';
import { descriptionField, locationField, titleField } from './fields.ts';
import { isEditorOpen } from './open-editor.ts';
import { bubbles } from './quick-create.ts';

/** Google Calendar: the full editor and the quick-create dialog, but not the details popover of a saved event. */
export const calendarSite: Site = {
  surfaces() {
    // At `document_start` there is no body yet.
    if (!document.body) return [];
    const editor = fullEditor();
    return editor ? [editor] : bubbles();
  },
};

/** The full editor, if it is open. Its root is the body, since all events are edited in the same page. */
function fullEditor(): Surface | undefined {
  if (!isEditorOpen()) return undefined;
  return {
    root: document.body,
    anchors: editorAnchors,
    fields: () => [descriptionField(), locationField()].filter((field) => field !== undefined),
    watched: () => [titleField()].filter((field) => field !== undefined),
  };
}
