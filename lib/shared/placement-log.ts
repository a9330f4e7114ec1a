import { browser } from 'wxt/browser';
import type { SiteName } from './sites.ts';

/** When and how a site's button was last placed. Holds nothing of the page. */
export interface SelfCheck {
  /** Milliseconds since 1970. */
  at: number;
  way: Way;
  /** What it was found by, in our words. */
  spot: string;
  /** Of the extension. */
  version: string;
}

const keyOf = (site: SiteName) => `placed:${site}`;

export async function notePlaced(site: SiteName, way: Way, spot: string): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const check: SelfCheck = { at: Date.now(), way, spot, version };
  await browser.storage.local.set({ [keyOf(site)]: check });
}

/** Undefined where a site's button was never placed in this browser. */
export async function readSelfCheck(site: SiteName): Promise<SelfCheck | undefined> {
  const stored = await browser.storage.local.get<Record<string, SelfCheck>>(keyOf(site));
  return stored[keyOf(site)];
}

/** How a button came to stand where it stands, for the self-check. */
export type Way = 'first' | 'fallback' | 'corner';
