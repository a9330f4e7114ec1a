import { calendar, type CalendarEvent } from './events.ts';
import { draft, redo, selectTab, undo, unrest } from './full-editor.ts';
import type { PageOptions } from './options.ts';
import { options } from './setup.ts';
import { details, open, saves, showGrid, type Opening } from './views.ts';

/** What tests ask of the page, as `window.calendar`. */
export interface CalendarPage {
  open(kind: Opening): void;
  /** Back to the grid, as by the editor's cross. */
  close(): void;
  /** 0: Event details, 1: Find a time. */
  tab(index: number): void;
  /** What Save would store of the event in the full editor: the editor's model and the committed location. */
  draft(): CalendarEvent | undefined;
  undo(): void;
  redo(): void;
  /** Every save so far; each one has mailed the guests. */
  saves: readonly CalendarEvent[];
  events: readonly CalendarEvent[];
  /** How often something of others was taken out of the editor's rows, and how often the rows were made. */
  unrest(): { stripped: number; renderings: number };
  /** How often the details popover has looked for nodes of others since it was opened, and how many it has ever found. */
  guard(): { sweeps: number; intrusions: number };
  /** Changes how the next opened event behaves. */
  configure(changes: Partial<PageOptions>): void;
}

declare global {
  interface Window {
    calendar: CalendarPage;
  }
}

/** Puts the API where tests find it. */
export function exposePage(): void {
  window.calendar = {
    open,
    close: showGrid,
    tab: selectTab,
    draft,
    undo,
    redo,
    saves,
    events: calendar,
    unrest,
    guard: details.guard,
    configure: (changes) => void Object.assign(options, changes),
  };
}
