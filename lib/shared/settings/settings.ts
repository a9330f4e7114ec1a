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

/** Every setting of the extension. None is a secret: they follow the host to other computers by `storage.sync`. */
export const settings = {
  hostName: setting('hostName', ''),
  /** How a room is called that gets no name; `{date}` stands for the day. Empty for our own words. */
  roomName: setting('roomName', ''),
  /** How rooms are made without a preset. */
  newRooms: setting<RoomDefaults>('newRooms', { options: {}, days: 0 }),
  presets: settingList<Preset>('preset'),
  /** The host's own texts to insert, where they differ from the built-in ones. */
  templates: setting<OwnTemplates>('templates', {}),
  /** The language of what is inserted, whatever that of the browser. */
  templateLanguage: setting<Language | 'auto'>('templateLanguage', 'auto'),
  ...siteSwitches,
  notifications: setting('notifications', true),
  /** Whether a notification may sound, where the browser lets us choose. */
  sound: setting('sound', true),
  /** What *Later* means, in minutes. */
  laterMinutes: setting('laterMinutes', 5),
  /** What a notification's button beside *Join meeting* does: browsers show two. */
  secondButton: setting<SecondButton>('secondButton', 'later'),
  quietHours: setting<QuietHours>('quietHours', { zone: '', days: {} }),
  /** No notifications before this, in milliseconds since 1970. */
  muteUntil: setting('muteUntil', 0),
  /** What *Tell them* offers to say; empty for our own words. */
  tellTexts: setting<string[]>('tellTexts', []),
};
