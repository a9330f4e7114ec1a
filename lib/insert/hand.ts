import type { SharedRoom } from '../messages.ts';
import type { Invitation } from './invitation.ts';
import type { Request, SiteName } from './site.ts';

/** What became of a write: `written` into the text · `carried` on to another editor, which gets it · `failed`: the page did not take it. */
export type Outcome = 'written' | 'carried' | 'failed';

/** What is done in the text of a site after a click. It comes with the picker, so it costs a page nothing until then. */
export interface Hand {
  readonly site: SiteName;
  /** Which of the host's texts is inserted here. */
  readonly text: 'mail' | 'event';
  /** Subject or title, trimmed; may be empty. */
  title(request: Request): string;
  /** The guest link of ours in this text, if any. Quoted mail and signatures are not this text. */
  find(request: Request): string | undefined;
  /**
   * Writes, at once and in the click: at the cursor, in place of `replacing` (a link that `find` gave) where it is told.
   * Leaves the cursor after what was written.
   */
  write(
    request: Request,
    invitation: Invitation,
    room: SharedRoom,
    replacing?: string,
  ): Outcome | Promise<Outcome>;
  /** Removes exactly the block of this link and nothing else. `texts`: how the block may read. */
  remove(request: Request, link: string, texts: string[]): boolean | Promise<boolean>;
  /** The focus back to where the host was writing. */
  focusBack(request: Request): void;
  /** A sentence at the foot of the dialog, where there is something to know. */
  help?(): string;
  /** Until when a new room for this place could live, where that is certain: offered, off by default. */
  expiry?(request: Request): Date | undefined;
  /** Where no place can take a button: the address of a filled new event. */
  newEvent?(invitation: Invitation, title: string): string;
}
