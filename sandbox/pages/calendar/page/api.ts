import { calendar, type CalendarEvent } from './events.ts';
import { draft, redo, selectTab, undo, renderStats } from './full-editor.ts';
import type { PageOptions } from './options.ts';
import { options } from './setup.ts';
import { details, open, saves, showGrid, type Opening } from './views.ts';

/** Test interface of the page, `window.calendar`. */
export interface CalendarPage {
  open(kind: Opening): void;
  /** Returns to the grid, like the editor's close button. */
  close(): void;
  /** Selects a tab. 0: Event details, 1: Find a time. */
  tab(index: number): void;
  /**
   * What Save would store of the event in the full editor: the editor's model and the committed location.
   * Undefined if none is open.
   */
  draft(): CalendarEvent | undefined;
  undo(): void;
  redo(): void;
  /** Saved versions of events, in order. Each save mails the guests. */
  saves: readonly CalendarEvent[];
  /** Current events of the calendar. */
  events: readonly CalendarEvent[];
  /** Number of foreign nodes removed from the editor's rows, and of renderings of the rows. */
  renderStats(): { stripped: number; renderings: number };
  /**
   * Number of searches for foreign nodes since the details popover was opened, and of foreign nodes ever
   * found.
   */
  sweepStats(): { sweeps: number; intrusions: number };
  /** Changes the behaviour of events opened afterwards. */
  configure(changes: Partial<PageOptions>): void;
}

declare global {
  interface Window {
    calendar: CalendarPage;
  }
}

/** Installs the test interface. */
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
    renderStats,
    sweepStats: details.sweepStats,
    configure: (changes) => void Object.assign(options, changes),
  };
}
