import { reportErrors } from '../../shared/errors/report.ts';
import { mayHaveLink } from '../../shared/eyeson/host-links.ts';
import type { Invitation } from '../../shared/invitation/render.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Button, LinkState, Surface } from '../adapter.ts';
import { contentOf } from '../editing/field-content.ts';

/** The links of a surface. */
export interface ScannedLinks {
  links: LinkState;
  /** The first guest link, in Eyeson's own spelling, to ask which room it is of. */
  guestLink: string | undefined;
}

/**
 * Tells which Eyeson links the texts of a surface contain. Guest links in excluded parts do not count; secrets count
 * everywhere.
 * @param onToken called if it turns out that a word is the token of a host: the surface is to be scanned again
 */
export type ScanLinks = (
  surface: Pick<Surface, 'fields' | 'watched' | 'excluded' | 'own'>,
  onToken?: () => void,
) => ScannedLinks;

/** What stands beside a surface's button for the links in its fields. */
export interface LinkRow {
  /** Looks at the surface's links again. `isFresh`: asks for the room again, too. */
  refresh(isFresh: boolean): void;
  /** Does what a button of the row stands for. @returns false if that is a `LinkAction`, which the picker does */
  press(value: string): boolean;
}

/** What recognizes links, and shows what can be done with them. */
export interface LinkScript {
  scan: ScanLinks;
  /** @param signal ends it with the button */
  createRow(surface: Surface, button: Button, signal: AbortSignal): LinkRow;
  /**
   * Writes guest links in the place of the host links in an invitation, as the host's own words or a room's name may have
   * them.
   * @returns the same invitation if it has none; undefined if it has one of no room that is known
   */
  clean(invitation: Invitation): Promise<Invitation | undefined>;
}

declare global {
  // Shared by the resident script and the one that scans; global augmentation requires `var`.
  var permalinksLinks: LinkScript | undefined;
}

/** All texts of a surface, with the addresses in them. */
export const textOf = (surface: Surface): string =>
  [...surface.fields(), ...(surface.watched?.() ?? [])].map((field) => contentOf(field)).join('\n');

let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  await sendMessage('links.load');
  // Where that failed, the next look tries again.
  loading = undefined;
}

/**
 * Creates the row of a surface that may have a link. What that takes is loaded for the first such surface.
 * @param onLoaded called once it is there, to ask again
 * @returns undefined until then, and for a surface without links
 */
export function linkRowOf(
  surface: Surface,
  button: Button,
  signal: AbortSignal,
  onLoaded: () => void,
): LinkRow | undefined {
  if (!mayHaveLink(textOf(surface))) return undefined;
  const script = globalThis.permalinksLinks;
  if (script) return script.createRow(surface, button, signal);
  loading ??= load();
  reportErrors(loading.then(() => globalThis.permalinksLinks && !signal.aborted && onLoaded()));
  return undefined;
}

/** Called by that script when it is loaded. */
export function registerLinkScript(script: LinkScript): void {
  globalThis.permalinksLinks = script;
}
