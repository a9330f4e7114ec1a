import type { Language } from '../i18n/languages.ts';
import type { OwnTemplates } from '../invitation/templates.ts';
import type { QuietHours } from './quiet-hours.ts';
import type { Preset, RoomDefaults } from './presets.ts';
import type { SecondButton } from '../database/database.ts';
import { sites, type SiteSetting } from '../sites.ts';
import { type Setting, setting, settingList } from './item.ts';

/** Whether the button of each site is wanted, by the name of its setting. */
const siteSwitches = Object.fromEntries(
  sites.map(({ setting: name }) => [name, setting(name, true)]),
) as Record<SiteSetting, Setting<boolean>>;

/** All settings of the extension, in `storage.sync`. None is secret: the browser syncs them to the host's other computers. */
export const settings = {
  /** The host's name, as guests see it. */
  hostName: setting('hostName', ''),
  /** The name of a room for which the host gives none; `{date}` is replaced by the date. Empty: the default name. */
  roomName: setting('roomName', ''),
  /** Defaults of rooms that are created without a preset. */
  newRooms: setting<RoomDefaults>('newRooms', { options: {}, days: 0 }),
  /** The host's named settings for new rooms. */
  presets: settingList<Preset>('preset'),
  /** The host's own invitation templates. */
  templates: setting<OwnTemplates>('templates', {}),
  /** The language of invitations; `auto`: the browser's. */
  templateLanguage: setting<Language | 'auto'>('templateLanguage', 'auto'),
  ...siteSwitches,
  notifications: setting('notifications', true),
  /** Whether notifications may play a sound, in browsers that support the choice. */
  sound: setting('sound', true),
  /** Minutes by which *Later* postpones a notification. */
  laterMinutes: setting('laterMinutes', 5),
  /** The action of a notification's button beside *Join meeting*; browsers show at most two. */
  secondButton: setting<SecondButton>('secondButton', 'later'),
  /** Regular hours without notifications. */
  quietHours: setting<QuietHours>('quietHours', { zone: '', days: {} }),
  /** Notifications are paused until then, in ms since 1970. */
  muteUntil: setting('muteUntil', 0),
  /** The messages that *Tell them* offers; empty: the default ones. */
  tellTexts: setting<string[]>('tellTexts', []),
};
