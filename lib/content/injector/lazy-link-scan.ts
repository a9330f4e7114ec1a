import { reportErrors } from '../../shared/errors/report.ts';
import { MAY_HAVE_TOKEN } from '../../shared/eyeson/host-links.ts';
import type { Invitation } from '../../shared/invitation/render.ts';
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

/** What every link to Eyeson has, in whatever spelling: the name, `http` in Base64, or a letter in percent encoding. */
const MAY_HAVE_LINK = /eyeson|aHR0c|%(?:25)*[4-7]/i;

/** Whether a text may have a link to Eyeson, or a host's token alone. */
function mayHaveLink(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return MAY_HAVE_LINK.test(plain) || MAY_HAVE_TOKEN.test(plain);
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
 * Tells which Eyeson links a surface has. What recognizes them is loaded for the first text that may have one, as most
 * have none.
 * @param again called once it is there, or more is known of the same text
 * @param text of the surface
 * @returns undefined until then
 */
export function scanSurface(
  surface: Surface,
  again: () => void,
  text = textOf(surface),
): ScannedLinks | undefined {
  if (!mayHaveLink(text)) return { links: 'nothing', guestLink: undefined };
  const script = globalThis.permalinksLinks;
  if (script) return script.scan(surface, again);
  loading ??= load();
  reportErrors(loading.then(() => globalThis.permalinksLinks && again()));
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
