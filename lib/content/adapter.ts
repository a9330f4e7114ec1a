import type { Invitation } from '../shared/invitation/render.ts';
import type { SiteName } from '../shared/sites.ts';
import type { Match } from '../shared/placement-log.ts';

/** Where a button of ours can stand. */
export interface Anchor {
  /** What it was found by, in our words and without any of the page's: `send`, `attach`, `location row`. */
  name: string;
  match: Match;
  parent: Element;
  /** The button comes before this child; null for the end. */
  before: Node | null;
  /** The page's own control beside it: ours takes its font, size, colours and place in the order of Tab. */
  neighbour: HTMLElement;
  /** `cell`: a button in a toolbar. `row`: a row of its own, as wide as its parent. `corner`: at the window's. */
  look: 'cell' | 'row' | 'corner';
}

/** One compose or one event editor. It keeps nothing but `root`: pages re-render, so all else is looked up when asked for. */
export interface Surface {
  readonly site: SiteName;
  /** Its identity. The page may move it about. */
  readonly root: HTMLElement;
  /** Where the button may stand now, best first; none while the page has not rendered that far. */
  anchors(): Iterable<Anchor>;
  /** The fields that can carry a link, the main one first. */
  fields(): HTMLElement[];
  /** Selector of parts of a field that are not this text: quoted mail, signatures. */
  readonly excluded?: string;
}

/** What the resident script needs to know of a site. Everything that happens after a click is the `Hand`'s. */
export interface Site {
  readonly name: SiteName;
  /** All that are open now, one a compose or editor; those that are not certainly one are left out. */
  surfaces(): Iterable<Surface>;
}

/** A click on the button of a place. */
export interface ButtonClick {
  surface: Surface;
  button: Button;
  match: Match;
  /** Where the cursor was last in one of the place's fields, if it ever was. */
  cursor: Range | undefined;
  /** Aborts when the place or the extension goes away. */
  signal: AbortSignal;
}

/** What became of a write: `written` into the text · `carried` on to another editor, which gets it · `failed`: the page did not take it. */
export type Outcome = 'written' | 'carried' | 'failed';

/** What is done in the text of a site after a click. It comes with the picker, so it costs a page nothing until then. */
export interface SiteAdapter {
  readonly site: SiteName;
  /** Which of the host's texts is inserted here. */
  readonly text: 'mail' | 'event';
  /** Subject or title, trimmed; may be empty. */
  title(click: ButtonClick): string;
  /** The guest link of ours in this text, if any. Quoted mail and signatures are not this text. */
  find(click: ButtonClick): string | undefined;
  /**
   * Writes, in the click: over the block `replacing` where there is one, else at the cursor. Leaves the cursor after
   * what was written.
   */
  write(click: ButtonClick, invitation: Invitation, replacing?: Block): Outcome | Promise<Outcome>;
  /** Removes exactly this block and nothing else. False when the page did not let it go. */
  remove(click: ButtonClick, block: Block): boolean | Promise<boolean>;
  /** The focus back to where the host was writing. */
  focusBack(click: ButtonClick): void;
  /** A sentence at the foot of the dialog, where there is something to know. */
  help?(): string;
  /** Until when a new room for this place could live, where that is certain: offered, off by default. */
  expiry?(click: ButtonClick): Date | undefined;
  /** When the event is that is written, in milliseconds since 1970, where that is certain. */
  span?(click: ButtonClick): { from: number; until: number } | undefined;
  /** Where no place can take a button: the address of a filled new event. */
  newEvent?(invitation: Invitation, title: string): string;
}

/** A click on a button of ours, and what is able to do what it asks for. */
export interface PickerContext {
  click: ButtonClick;
  adapter: SiteAdapter;
}

/** The block of a link in a text. */
export interface Block {
  link: string;
  /** How it may read, as `Invitation.text`. */
  texts: string[];
  /** Selector of parts of a field that are not read: mail that is quoted, signatures. */
  skip?: string | undefined;
}

/** Our button on a page. */
export interface Button {
  /** What stands in the page: an element of our own with an open shadow root. */
  readonly host: HTMLElement;
  /** The button itself, in the shadow root. */
  readonly inner: HTMLButtonElement;
  /** Shows what the text beside it holds. */
  show(holds: LinkState): void;
  /** Says something beside the button, to eyes and screen readers; or to the latter alone, where eyes see it anyway. */
  say(sentence: string, to?: 'quiet'): void;
}

/** What links of Eyeson's there are in a text; one that lets in as a host must not be sent and outweighs the other. */
export type LinkState = 'nothing' | 'guest link' | 'secret';
