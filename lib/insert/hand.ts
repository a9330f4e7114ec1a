import type { Invitation } from './invitation.ts';
import type { Request, SiteName } from './site.ts';
import type { Block } from './text/block.ts';

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
   * Writes, in the click: over the block `replacing` where there is one, else at the cursor. Leaves the cursor after
   * what was written.
   */
  write(request: Request, invitation: Invitation, replacing?: Block): Outcome | Promise<Outcome>;
  /** Removes exactly this block and nothing else. False when the page did not let it go. */
  remove(request: Request, block: Block): boolean | Promise<boolean>;
  /** The focus back to where the host was writing. */
  focusBack(request: Request): void;
  /** A sentence at the foot of the dialog, where there is something to know. */
  help?(): string;
  /** Until when a new room for this place could live, where that is certain: offered, off by default. */
  expiry?(request: Request): Date | undefined;
  /** When the event is that is written, in milliseconds since 1970, where that is certain. */
  span?(request: Request): { from: number; until: number } | undefined;
  /** Where no place can take a button: the address of a filled new event. */
  newEvent?(invitation: Invitation, title: string): string;
}
