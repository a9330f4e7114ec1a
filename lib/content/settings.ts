import { browser } from 'wxt/browser';
import type { Language } from '../shared/i18n/languages.ts';
import type { SiteSetting } from '../shared/sites.ts';
import { reportErrors } from '../shared/errors/report.ts';
import type { OwnTemplates } from '../shared/invitation/templates.ts';

/** The settings that page scripts need, as `lib/settings.ts` has them; the library behind that is too heavy for a page. */
export interface ContentSettings extends Record<SiteSetting, boolean> {
  hostName: string;
  roomName: string;
  templates: OwnTemplates;
  templateLanguage: Language | 'auto';
}

/** What the host has set, else the fallbacks. */
export const readContentSettings = <K extends keyof ContentSettings>(
  fallbacks: Pick<ContentSettings, K>,
): Promise<Pick<ContentSettings, K>> => browser.storage.sync.get(fallbacks);

/**
 * Runs a site's part while the host wants it, which the options page says. The signal that `part` gets aborts when it
 * is switched off, or with `signal`.
 */
export async function whileEnabled(
  setting: SiteSetting,
  signal: AbortSignal,
  part: (signal: AbortSignal) => void,
): Promise<void> {
  let running = new AbortController();
  const start = async () => {
    running.abort();
    const mine = (running = new AbortController());
    const stored = await browser.storage.sync.get<Partial<Record<SiteSetting, boolean>>>({ [setting]: true });
    const both = AbortSignal.any([signal, mine.signal]);
    if (stored[setting] && !both.aborted) part(both);
  };
  browser.storage.sync.onChanged.addListener((changes) => {
    if (setting in changes && !signal.aborted) reportErrors(start());
  });
  await start();
}
