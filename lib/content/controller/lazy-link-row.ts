import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Button, LinkState, Surface } from '../adapter.ts';
import { contentOf } from './field-content.ts';

/** The links of a surface. */
export interface ScannedLinks {
  links: LinkState;
  /** The first guest link, in Eyeson's own spelling, to ask which room it is of. */
  guestLink: string | undefined;
}

/** What is scanned. */
export interface ScannedTexts {
  fields: HTMLElement[];
  /** Fields in which only secrets count: a subject, a title. */
  watched?: HTMLElement[];
  /** Selector of the parts whose guest links do not count, such as quoted mail; secrets count everywhere. */
  excluded?: string | undefined;
  /** A node whose guest link counts wherever it stands in a field. */
  own?: Node | undefined;
}

/** Tells which Eyeson links the fields contain. */
export type ScanLinks = (texts: ScannedTexts) => ScannedLinks;

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
}

declare global {
  // Shared by the resident script and the one that scans; global augmentation requires `var`.
  var permalinksLinks: LinkScript | undefined;
}

/** What every link to Eyeson has, in whatever spelling: the name, `http` in Base64, or a letter in percent encoding. */
const MAY_HAVE_LINK = /eyeson|aHR0c|%(?:25)*[4-7]/i;

/** Whether a surface may have a link to Eyeson: a hasty look, for most texts have none. */
export const mayHaveLink = (surface: Surface): boolean =>
  [...surface.fields(), ...(surface.watched?.() ?? [])].some((field) =>
    MAY_HAVE_LINK.test(
      contentOf(field)
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, ''),
    ),
  );

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
  if (!mayHaveLink(surface)) return undefined;
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
