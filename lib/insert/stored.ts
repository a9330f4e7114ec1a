import { browser } from 'wxt/browser';
import type { Language, OwnTemplates } from './templates.ts';

/** The settings that page scripts need, as `lib/settings.ts` has them; the library behind that is too heavy for a page. */
export interface Stored {
  gmail: boolean;
  calendar: boolean;
  hostName: string;
  roomName: string;
  templates: OwnTemplates;
  templateLanguage: Language | 'auto';
}

/** What the host has set, else the fallbacks. */
export const readStored = <K extends keyof Stored>(fallbacks: Pick<Stored, K>): Promise<Pick<Stored, K>> =>
  browser.storage.sync.get(fallbacks);
