import { browser } from 'wxt/browser';
import type { SiteName } from './sites.ts';

/** When and how a site's button was last placed. Holds nothing of the page. */
export interface Placement {
  /** Milliseconds since 1970. */
  at: number;
  match: Match;
  /** What it was found by, in our words. */
  anchor: string;
  /** Of the extension. */
  version: string;
}

const keyOf = (site: SiteName) => `placed:${site}`;

export async function logPlacement(site: SiteName, match: Match, anchor: string): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const check: Placement = { at: Date.now(), match, anchor, version };
  await browser.storage.local.set({ [keyOf(site)]: check });
}

/** Undefined where a site's button was never placed in this browser. */
export async function readPlacement(site: SiteName): Promise<Placement | undefined> {
  const stored = await browser.storage.local.get<Record<string, Placement>>(keyOf(site));
  const placement = stored[keyOf(site)];
  // Version 1.0 stored other fields.
  return placement?.match && placement;
}

/** How a button came to stand where it stands, for the self-check. */
export type Match = 'first' | 'fallback' | 'corner';
