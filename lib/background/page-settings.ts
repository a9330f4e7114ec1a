import { browser } from '../shared/browser/api.ts';
import { reportErrors } from '../shared/errors/report.ts';
import type { PageSettings } from '../shared/messaging/page-settings.ts';
import { settings } from '../shared/settings/settings.ts';
import { announceSettings } from './content-scripts.ts';

/** The settings that content scripts get. The other ones are none of a page's business. */
const names = [
  'gmail',
  'calendar',
  'hostName',
  'roomName',
  'templates',
  'templateLanguage',
] as const satisfies (keyof PageSettings & keyof typeof settings)[];

/** Reads the settings for a content script. @param hasDefaultRoom whether its Google account has a default room */
export async function readPageSettings(hasDefaultRoom: boolean): Promise<PageSettings> {
  const [gmail, calendar, hostName, roomName, templates, templateLanguage] = await Promise.all([
    settings.gmail.getValue(),
    settings.calendar.getValue(),
    settings.hostName.getValue(),
    settings.roomName.getValue(),
    settings.templates.getValue(),
    settings.templateLanguage.getValue(),
  ]);
  return { gmail, calendar, hostName, roomName, templates, templateLanguage, hasDefaultRoom };
}

/** Gives content scripts their settings by message, and nothing by storage. To be called in the worker's first turn. */
export function servePageSettings(): void {
  watchPageSettings();
  closeStorageToPages();
}

/** Tells content scripts when one of their settings changes. */
export function watchPageSettings(): void {
  for (const name of names) settings[name].watch(() => reportErrors(announceSettings()));
}

/**
 * Closes the extension's storage to content scripts, which a hostile page may have taken over: settings that they wrote
 * would be in every later invitation, on all computers of the host. To be called at each start of the worker: the
 * browser does not keep it.
 */
export function closeStorageToPages(): void {
  const { local, sync, session } = browser.storage as unknown as Record<string, RestrictableArea>;
  for (const area of [local, sync, session])
    if (area?.setAccessLevel) reportErrors(area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }));
}

/** The method exists in Chromium since version 102; Firefox 153 does not have it. */
interface RestrictableArea {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}
