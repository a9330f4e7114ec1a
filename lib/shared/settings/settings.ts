import type { Language, OwnTemplates } from '../invitation/templates.ts';
import type { QuietHours } from './quiet-hours.ts';
import type { Preset, RoomDefaults } from './presets.ts';
import type { SecondButton } from '../database/database.ts';
import { setting, settingList } from './item.ts';

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
  /** Whether the button is shown in Gmail. */
  gmail: setting('gmail', true),
  /** Whether the button is shown in Google Calendar. */
  calendar: setting('calendar', true),
  /** Whether notifications are shown. */
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
