import type { Button } from './button.ts';

export type SiteName = 'gmail' | 'google-calendar';

/** How a button came to stand where it stands, for the self-check. */
export type Way = 'first' | 'fallback' | 'corner';

/** Where a button of ours can stand. */
export interface Spot {
  /** What it was found by, in our words and without any of the page's: `send`, `attach`, `location row`. */
  name: string;
  way: Way;
  parent: Element;
  /** The button comes before this child; null for the end. */
  before: Node | null;
  /** The page's own control beside it: ours takes its font, size, colours and place in the order of Tab. */
  neighbour: HTMLElement;
  /** `cell`: a button in a toolbar. `row`: a row of its own, as wide as its parent. `corner`: at the window's. */
  look: 'cell' | 'row' | 'corner';
}

/** One compose or one event editor. It keeps nothing but `root`: pages re-render, so all else is looked up when asked for. */
export interface Place {
  readonly site: SiteName;
  /** Its identity. The page may move it about. */
  readonly root: HTMLElement;
  /** Where the button may stand now, best first; none while the page has not rendered that far. */
  spots(): Iterable<Spot>;
  /** The fields that can carry a link, the main one first. */
  fields(): HTMLElement[];
  /** Selector of parts of a field that are not this text: quoted mail, signatures. */
  readonly foreign?: string;
}

/** What the resident script needs to know of a site. Everything that happens after a click is the `Hand`'s. */
export interface Site {
  readonly name: SiteName;
  /** All that are open now, one a compose or editor; those that are not certainly one are left out. */
  places(): Iterable<Place>;
}

/** A click on the button of a place. */
export interface Request {
  place: Place;
  button: Button;
  way: Way;
  /** Where the cursor was last in one of the place's fields, if it ever was. */
  cursor: Range | undefined;
  /** Aborts when the place or the extension goes away. */
  signal: AbortSignal;
}
