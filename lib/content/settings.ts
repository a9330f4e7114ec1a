import { browser } from 'wxt/browser';
import type { Language } from '../shared/i18n/languages.ts';
import type { SiteSetting } from '../shared/sites.ts';
import { reportErrors } from '../shared/errors/report.ts';
import type { OwnTemplates } from '../shared/invitation/templates.ts';

/** The settings that content scripts read, with the names and values of `lib/shared/settings/settings.ts`. */
export interface ContentSettings extends Record<SiteSetting, boolean> {
  hostName: string;
  roomName: string;
  templates: OwnTemplates;
  templateLanguage: Language | 'auto';
}

/** Reads settings from `storage.sync`; a setting that was never changed has its fallback. */
export async function readContentSettings<K extends keyof ContentSettings>(
  fallbacks: Pick<ContentSettings, K>,
): Promise<Pick<ContentSettings, K>> {
  const { sync } = browser.storage;
  const [stored, all] = await Promise.all([
    sync.get<Pick<ContentSettings, K>>(fallbacks),
    sync.get<Record<string, unknown>>(null),
  ]);
  if (!('templates' in stored)) return stored;
  // Each template is an item of its own; version 1.0 stored one item for all.
  const own = Object.entries(all)
    .filter(([key]) => key.startsWith('template '))
    .map(([key, value]) => [key.slice('template '.length), value]);
  return { ...stored, templates: Object.assign({}, stored.templates, Object.fromEntries(own)) };
}

/**
 * Runs `start` while the site's setting is on, and again each time that it is switched on. The signal passed to `start`
 * aborts when the setting is switched off or `signal` aborts.
 */
export async function whileEnabled(
  setting: SiteSetting,
  signal: AbortSignal,
  start: (signal: AbortSignal) => void,
): Promise<void> {
  let latest = new AbortController();
  const restart = async () => {
    latest.abort();
    const current = (latest = new AbortController());
    const stored = await browser.storage.sync.get<Partial<Record<SiteSetting, boolean>>>({ [setting]: true });
    const runSignal = AbortSignal.any([signal, current.signal]);
    if (stored[setting] && !runSignal.aborted) start(runSignal);
  };
  browser.storage.sync.onChanged.addListener((changes) => {
    if (setting in changes && !signal.aborted) reportErrors(restart());
  });
  await restart();
}
