import { browser } from 'wxt/browser';
import type { SiteName } from './sites.ts';

/**
 * How well an anchor matched, for the self-check in the settings. `first`: the preferred one. `fallback`: another one in
 * the surface. `corner`: none was found.
 */
export type Match = 'first' | 'fallback' | 'corner';

/** When and how a site's button was last inserted. Contains no content of the page. */
export interface Placement {
  /** Ms since 1970. */
  at: number;
  match: Match;
  /** The name of the anchor, in the extension's words. */
  anchor: string;
  /** Version of the extension. */
  version: string;
}

const keyOf = (site: SiteName) => `placed:${site}`;

/** Stores the placement of a site's button in `storage.local`. */
export async function logPlacement(site: SiteName, match: Match, anchor: string): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const placement: Placement = { at: Date.now(), match, anchor, version };
  await browser.storage.local.set({ [keyOf(site)]: placement });
}

/** The last placement of a site's button; undefined if there was none in this browser. */
export async function readPlacement(site: SiteName): Promise<Placement | undefined> {
  const stored = await browser.storage.local.get<Record<string, Placement>>(keyOf(site));
  const placement = stored[keyOf(site)];
  // Version 1.0 stored other fields.
  return placement?.match && placement;
}
