import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Surface } from '../adapter.ts';
import { contentOf } from './field-content.ts';
import type { ScanLinks, ScannedLinks } from './link-scan.ts';

/** What the host does about a host link in a text. */
export type GuardAnswer = 'replace' | 'leave';

/** Warns of host links beside a surface's button. */
export interface LinkGuard {
  /** Brings the warning in the button's shadow root in line with the surface's texts. */
  show(surface: Surface, shadow: ShadowRoot): Promise<void>;
  answer(surface: Surface, shadow: ShadowRoot, answer: GuardAnswer): void;
}

/** What recognizes links, and what is done about host links. */
export interface LinkScript {
  scan: ScanLinks;
  guard: LinkGuard;
}

declare global {
  // Shared by the resident script and the one that scans; global augmentation requires `var`.
  var permalinksLinks: LinkScript | undefined;
}

/** What every link to Eyeson has, in whatever spelling: the name, `http` in Base64, or a letter in percent encoding. */
const MAY_HAVE_LINK = /eyeson|aHR0c|%(?:25)*[4-7]/i;

const mayHaveLink = (field: HTMLElement): boolean =>
  MAY_HAVE_LINK.test(
    contentOf(field)
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, ''),
  );

let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  await sendMessage('links.load');
  // Where that failed, the next look tries again.
  loading = undefined;
}

/**
 * Tells which Eyeson links a surface has. What recognizes them is loaded for the first text that may have one, as most
 * have none.
 * @param onLoaded called once it is there, to ask again
 * @returns undefined until then
 */
export function scanSurface(surface: Surface, onLoaded: () => void): ScannedLinks | undefined {
  const fields = surface.fields();
  const watched = surface.watched?.() ?? [];
  if (![...fields, ...watched].some(mayHaveLink)) return { links: 'nothing', guestLink: undefined };
  const script = globalThis.permalinksLinks;
  if (script) return script.scan({ fields, watched, excluded: surface.excluded, own: surface.own });
  loading ??= load();
  reportErrors(loading.then(() => globalThis.permalinksLinks && onLoaded()));
  return undefined;
}

/** Called by that script when it is loaded. */
export function registerLinkScript(script: LinkScript): void {
  globalThis.permalinksLinks = script;
}

/** Discards what an earlier instance of the resident script has loaded. */
export function resetLinkScript(): void {
  globalThis.permalinksLinks = undefined;
}
