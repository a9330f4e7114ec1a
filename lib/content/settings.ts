import { browser } from 'wxt/browser';
import { reportErrors } from '../shared/errors/report.ts';
import type { Language, OwnTemplates } from '../shared/invitation/templates.ts';

/**
 * The settings that content scripts read, with the names and values of `lib/shared/settings/settings.ts`. That module
 * is not imported here because of its size.
 */
export interface ContentSettings {
  gmail: boolean;
  calendar: boolean;
  hostName: string;
  roomName: string;
  templates: OwnTemplates;
  templateLanguage: Language | 'auto';
}

/** Reads settings from `storage.sync`; a setting that was never changed has its fallback. */
export const readContentSettings = <K extends keyof ContentSettings>(
  fallbacks: Pick<ContentSettings, K>,
): Promise<Pick<ContentSettings, K>> => browser.storage.sync.get(fallbacks);

/**
 * Runs `start` while the site's setting is on, and again each time that it is switched on. The signal passed to `start`
 * aborts when the setting is switched off or `signal` aborts.
 */
export async function whileEnabled(
  setting: 'gmail' | 'calendar',
  signal: AbortSignal,
  start: (signal: AbortSignal) => void,
): Promise<void> {
  let latest = new AbortController();
  const restart = async () => {
    latest.abort();
    const current = (latest = new AbortController());
    const stored = await readContentSettings({ gmail: true, calendar: true });
    const runSignal = AbortSignal.any([signal, current.signal]);
    if (stored[setting] && !runSignal.aborted) start(runSignal);
  };
  browser.storage.sync.onChanged.addListener((changes) => {
    if (setting in changes && !signal.aborted) reportErrors(restart());
  });
  await restart();
}
