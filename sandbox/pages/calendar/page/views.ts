import { pushView, eventFromUrl } from './address.ts';
import { makeBubble } from './bubble.ts';
import { makeDetails } from './details.ts';
import { h, setAttribute, show } from './dom.ts';
import { newEvent, calendar, saveEvent, type CalendarEvent } from './events.ts';
import {
  closeButton,
  editorElement,
  closeEditor,
  openEditor,
  saveButton,
  saveAndClose,
} from './full-editor.ts';
import { makeGrid } from './grid.ts';
import { accountInfo, leftoverDialog } from './adversarial/leftover-dialogs.ts';

/** Saved versions of events, in order. Each save mails the guests. */
export const saves: CalendarEvent[] = [];

function setView(family: 'EVENT' | 'EVENT_EDIT'): void {
  setAttribute(document.body, 'data-viewfamily', family);
  setAttribute(document.body, 'jslog', '34346; track:impression');
  show(editorElement, family === 'EVENT_EDIT');
  show(grid.element, family === 'EVENT');
}

function save(event: CalendarEvent | undefined): void {
  if (event) saves.push(event);
  showGrid();
}

/** The quick-create bubble. */
export const bubble = makeBubble({
  save: (event) => save(saveEvent(event)),
  moreOptions: (event) => edit(event),
});
/** The details popover. */
export const details = makeDetails((event) => edit(event));
const grid = makeGrid({ create: bubble.open, details: details.open });

/** Leaves the editor and shows the grid, like the editor's close button. */
export function showGrid(): void {
  closeEditor();
  pushView('grid');
  setView('EVENT');
  grid.render();
}

function showEditor(event: CalendarEvent): void {
  bubble.close();
  details.close();
  setView('EVENT_EDIT');
  openEditor(event);
}

/** Opens an event in the full editor, new or existing. */
export function edit(event: CalendarEvent): void {
  pushView(event);
  showEditor(event);
}

function showUrl(): void {
  const wanted = eventFromUrl(location);
  if (wanted) return showEditor(wanted);
  closeEditor();
  setView('EVENT');
  grid.render();
}

const [firstSaved = newEvent(), , lastSaved = newEvent()] = calendar;
const openers = {
  new: () => edit(newEvent()),
  saved: () => edit(calendar[1] ?? firstSaved),
  recurring: () => edit(firstSaved),
  other: () => edit(lastSaved),
  quick: () => bubble.open(newEvent()),
  details: () => details.open(calendar[1] ?? firstSaved),
};

/** What `open` can open. */
export type Opening = keyof typeof openers;

/**
 * Opens what a user would open by clicking: an event in the full editor, the bubble, or the details
 * popover.
 */
export const open = (kind: Opening): void => openers[kind]();

/** Builds the page with all views, one of which is shown. */
export function start(): void {
  document.body.append(
    accountInfo(),
    h(
      'div',
      { id: 'YPCqFe' },
      leftoverDialog(),
      grid.element,
      editorElement,
      details.element,
      bubble.element,
      h('div', { 'aria-live': 'polite' }),
    ),
  );
  closeButton.addEventListener('click', showGrid);
  saveButton.addEventListener('click', () => save(saveAndClose()));
  addEventListener('popstate', showUrl);
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    bubble.close();
    details.close();
  });
  showUrl();
}
