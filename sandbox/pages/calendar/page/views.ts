import { goTo, wantedEvent } from './address.ts';
import { makeBubble } from './bubble.ts';
import { makeDetails } from './details.ts';
import { h, mark, show } from './dom.ts';
import { blank, calendar, keep, type CalendarEvent } from './events.ts';
import { closeButton, editorElement, leaveEditor, openEditor, saveButton, saveDraft } from './full-editor.ts';
import { makeGrid } from './grid.ts';
import { account, oldDialog } from './adversarial/leftover-dialogs.ts';

/** Saved versions of events, in order. Each save mails the guests. */
export const saves: CalendarEvent[] = [];

function setView(family: 'EVENT' | 'EVENT_EDIT'): void {
  mark(document.body, 'data-viewfamily', family);
  mark(document.body, 'jslog', '34346; track:impression');
  show(editorElement, family === 'EVENT_EDIT');
  show(grid.element, family === 'EVENT');
}

function save(event: CalendarEvent | undefined): void {
  if (event) saves.push(event);
  showGrid();
}

/** The quick-create bubble. */
export const bubble = makeBubble({ save: (event) => save(keep(event)), moreOptions: (event) => edit(event) });
/** The details popover. */
export const details = makeDetails((event) => edit(event));
const grid = makeGrid({ create: bubble.open, details: details.open });

/** Leaves the editor and shows the grid, like the editor's close button. */
export function showGrid(): void {
  leaveEditor();
  goTo('grid');
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
  goTo(event);
  showEditor(event);
}

function followAddress(): void {
  const wanted = wantedEvent(location);
  if (wanted) return showEditor(wanted);
  leaveEditor();
  setView('EVENT');
  grid.render();
}

const [firstSaved = blank(), , lastSaved = blank()] = calendar;
const openers = {
  new: () => edit(blank()),
  saved: () => edit(calendar[1] ?? firstSaved),
  recurring: () => edit(firstSaved),
  other: () => edit(lastSaved),
  quick: () => bubble.open(blank()),
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
    account(),
    h(
      'div',
      { id: 'YPCqFe' },
      oldDialog(),
      grid.element,
      editorElement,
      details.element,
      bubble.element,
      h('div', { 'aria-live': 'polite' }),
    ),
  );
  closeButton.addEventListener('click', showGrid);
  saveButton.addEventListener('click', () => save(saveDraft()));
  addEventListener('popstate', followAddress);
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    bubble.close();
    details.close();
  });
  followAddress();
}
