import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Surface } from '../adapter.ts';
import { contentOf } from './field-content.ts';
import type { ScanLinks, ScannedLinks } from './link-scan.ts';

declare global {
  // Shared by the resident script and the one that scans; global augmentation requires `var`.
  var permalinksScan: ScanLinks | undefined;
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
  if (!fields.some(mayHaveLink)) return { links: 'nothing', guestLink: undefined };
  if (globalThis.permalinksScan) return globalThis.permalinksScan(fields, surface.excluded, surface.own);
  loading ??= load();
  reportErrors(loading.then(() => globalThis.permalinksScan && onLoaded()));
  return undefined;
}

/** Called by the script that scans when it is loaded. */
export function registerLinkScan(scan: ScanLinks): void {
  globalThis.permalinksScan = scan;
}

/** Discards what an earlier instance of the resident script has loaded. */
export function resetLinkScan(): void {
  globalThis.permalinksScan = undefined;
}
