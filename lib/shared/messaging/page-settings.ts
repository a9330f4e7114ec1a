import type { Language } from '../i18n/languages.ts';
import type { OwnTemplates } from '../invitation/templates.ts';
import type { SiteSetting } from '../sites.ts';

/**
 * What a content script needs of the host's settings, under the names of `lib/shared/settings/settings.ts`. Content
 * scripts get it by message, since they have no access to the extension's storage.
 */
export interface PageSettings extends Record<SiteSetting, boolean> {
  hostName: string;
  roomName: string;
  templates: OwnTemplates;
  templateLanguage: Language | 'auto';
  /** Whether the host has chosen a room that is inserted without the picker in the page's Google account. */
  hasDefaultRoom: boolean;
}

/** The message by which the background tells content scripts that their settings may have changed. It has no content. */
export const SETTINGS_CHANGED = 'settings.changed';
