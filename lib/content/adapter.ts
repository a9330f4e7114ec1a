import type { Invitation } from '../shared/invitation/render.ts';
import type { GoogleAccountClaim } from '../shared/messaging/protocol.ts';
import type { Match } from '../shared/placement-log.ts';

/** What the resident script knows of a site. What happens after a click is done by the `SiteAdapter`. */
export interface Site {
  /** All composes and editors that are open now. An element that is not certainly one of them is left out. */
  surfaces(): Iterable<Surface>;
}

/** One compose or one event editor. Holds only `root`: pages re-render, so everything else is looked up on each call. */
export interface Surface {
  /** Identifies the surface. The page may move it within the document. */
  readonly root: HTMLElement;
  /** Possible positions of the button, best first. Empty while the page has not rendered them. */
  anchors(): Iterable<Anchor>;
  /** The fields that can contain a link, the main one first. */
  fields(): HTMLElement[];
  /** Further fields that are only watched for host links: a subject, a title. */
  watched?(): HTMLElement[];
  /** Selector of the parts of a field that the user did not write here: quoted mail, signatures. */
  readonly excluded?: string;
  /** A node with the link that was last inserted here. It counts wherever it stands, also in an excluded part. */
  own?: Node | undefined;
  /** What the button says in place of its name while a chosen room's link is not in a text yet. */
  pending?: string | undefined;
  /** A further action that the button's row offers after an insertion. */
  offer?: Offer | undefined;
}

/** An action with the link that was just inserted, with a button of its own in the row. */
export interface Offer {
  /** The button, which the row shows. */
  readonly button: HTMLButtonElement;
  /** Ends it if it is no longer valid. */
  update(): void;
  run(): void;
  /** Removes the button. */
  end(): void;
}

/** A position for the injected button. */
export interface Anchor {
  /** How the position was found, in the extension's words and without text of the page: `send`, `attach`, `save`. */
  name: string;
  match: Match;
  parent: Element;
  /** The button is inserted before this child of `parent`; null appends it. */
  before: Node | null;
  /** The page's control beside it. The button copies its font, size and position in the Tab order. */
  neighbour: HTMLElement;
  /** `cell`: a button in a toolbar. `row`: a row as wide as its parent. `corner`: fixed in a corner of the window. */
  look: 'cell' | 'row' | 'corner';
}

/** The injected button. */
export interface Button {
  /** The isolated element in the page, with an open shadow root. */
  readonly outer: HTMLElement;
  /** The button in the shadow root. */
  readonly inner: HTMLButtonElement;
  /**
   * Names the button; without a label it is *Add Eyeson link*.
   * @param text what is read in it where there is space, if not the label; `title` the same for its tooltip
   */
  show(label?: string, text?: string, title?: string): void;
  /** Sets the handler of the user's events in a further isolated element, as `handleEvents` of the event shield does. */
  handleEvents(outer: HTMLElement, handle: (event: Event, target: Element) => void): void;
  /** Shows a message beside the button and announces it to screen readers. `quiet` only announces it. */
  say(message: string, mode?: 'quiet'): void;
}

/** Which Eyeson links a text contains. `secret`: one that lets its holder in as host; it takes precedence. */
export type LinkState = 'nothing' | 'guest link' | 'secret';

/** What a button of a row does with the guest link at once. The button itself has no action: it opens a dialog. */
export type LinkAction = 'start' | 'join' | 'copy' | 'remove';

/** A click on the button of a surface. */
export interface ButtonClick {
  surface: Surface;
  button: Button;
  action?: LinkAction | undefined;
  /** How well the button's anchor matched. With `corner` there is no known field to write into. */
  match: Match;
  /** The last position of the caret or selection in the surface's fields; undefined if there was none. */
  cursor: Range | undefined;
  /** Looks at the surface's links again, and asks for the room again if `isFresh`. */
  refresh(isFresh?: boolean): void;
  /** Aborts when the surface closes or the extension stops. */
  signal: AbortSignal;
}

/** Reads and edits the text of one site after a click. Loaded with the picker, so a page without a click does not load it. */
export interface SiteAdapter {
  /** What the page tells of its account, where rooms can differ by account. */
  account?(): GoogleAccountClaim;
  /** Which of the host's texts is inserted here. */
  readonly text: 'mail' | 'event';
  /** Subject or title, trimmed; may be empty. */
  title(click: ButtonClick): string;
  /**
   * Remembers which text the click was on. @returns whether the surface still has that text: pages use the same elements
   * for another one
   */
  sameText?(click: ButtonClick): () => boolean;
  /** The guest link in the text, if any. Quoted mail and signatures are not searched. */
  find(click: ButtonClick): string | undefined;
  /**
   * Writes the invitation in place of the block `replacing` if given, else at the caret, and leaves the caret behind it.
   * Call it in the click: browsers require a user gesture.
   */
  write(click: ButtonClick, invitation: Invitation, replacing?: Block): Outcome | Promise<Outcome>;
  /**
   * For a surface without a field for a link: opens the editor that has one, and writes there. Call it in the click.
   * @param onStuck called if that editor has not opened by itself; it is waited for as long as the surface is open
   * @returns undefined if the surface has such a field
   */
  carry?(click: ButtonClick, invitation: Invitation, onStuck: () => void): Promise<Carried> | undefined;
  /** Removes this block and nothing else. @returns false if the page kept it */
  remove(click: ButtonClick, block: Block): boolean | Promise<boolean>;
  /** Moves the focus back to where the user was writing. */
  focusBack(click: ButtonClick): void;
  /** A hint at the bottom of the picker. */
  help?(): string;
  /** A suitable expiry for a new room, offered as an unchecked option; undefined if the event's end is not certain. */
  expiry?(click: ButtonClick): Date | undefined;
  /** Start and end of the event in ms since 1970; undefined if they are not certain. */
  span?(click: ButtonClick): { from: number; until: number } | undefined;
  /** URL of a prefilled new event, for when the link cannot be written into the page. */
  newEvent?(invitation: Invitation, title: string): string;
}

/** Result of a write. `partly`: a field did not take the link, the main one did. `failed`: the page rejected it. */
export type Outcome = 'written' | 'partly' | 'failed';

/**
 * What became of a link that was to be written in another editor. `lost`: the text is there without it. `dropped`: the
 * host has discarded the text. `replaced`: the host has chosen again.
 */
export type Carried = Outcome | 'lost' | 'dropped' | 'replaced';

/** An inserted invitation in a text. */
export interface Block {
  link: string;
  /** Every text that the invitation may have, as `Invitation.text`. */
  texts: string[];
  /** Selector of the parts of a field that are not read: quoted mail, signatures. */
  skip?: string | undefined;
  /** A node in the block, where the same link may also stand in other blocks. */
  node?: Node | undefined;
}

/** A click and the adapter of its site. */
export interface PickerContext {
  click: ButtonClick;
  adapter: SiteAdapter;
  /** Whether the surface still has the text that the click was on; always, where this is undefined. */
  isSameText?: (() => boolean) | undefined;
}
