import { i18n } from '../i18n/translate.ts';
import type { SecondButton } from '../database/database.ts';
import { type Language, languageCodes } from '../i18n/languages.ts';
import { type WebCalendar, webCalendars } from '../invitation/web-calendars.ts';
import type { OwnTemplates } from '../invitation/templates.ts';
import { sites, type SiteSetting } from '../sites.ts';
import { type Setting, setting, settingList, settingRecord } from './item.ts';
import { flag, oneOf, text } from './readers.ts';
import * as schemas from './schemas.ts';

const textSetting = (name: string) => setting(name, { reader: text(), fallback: '' });
const toggle = (name: string) => setting(name, { reader: flag, fallback: true });

/** Whether the button of each site is wanted, by the name of its setting. */
const siteSwitches = Object.fromEntries(sites.map(({ setting: name }) => [name, toggle(name)])) as Record<
  SiteSetting,
  Setting<boolean>
>;

/** Minutes after which a notification returns, unless the host chose others. */
export const DEFAULT_SNOOZE_MINUTES = 5;

/** The value of `muteUntil` that pauses notifications until the host resumes them: the last time that `Date` can hold. */
export const UNTIL_RESUMED = 8.64e15;

/**
 * All settings of the extension, in `storage.sync`, with how each is read, here and from a backup. None is secret: the browser syncs them to the host's other computers.
 */
export const settings = {
  /** The host's name, as guests see it. */
  hostName: textSetting('hostName'),
  /** The name of a room for which the host gives none; `{date}` is replaced by the date. Empty: the default name. */
  roomName: textSetting('roomName'),
  /** Defaults of rooms that are created without a preset. */
  newRooms: setting('newRooms', { reader: schemas.roomDefaults, fallback: { options: {}, days: 0 } }),
  /** The host's named settings for new rooms. */
  presets: settingList('preset', { reader: schemas.preset(() => i18n.t('presets.unnamed')) }),
  /** The host's own invitation templates, each in an item of its own; version 1.0 stored one item for all. */
  templates: settingRecord('template', {
    reader: schemas.template,
    earlier: { key: 'templates', reader: schemas.templates },
  }) as Setting<OwnTemplates>,
  /** The language of invitations; `auto`: the browser's. */
  templateLanguage: setting<Language | 'auto'>('templateLanguage', {
    reader: oneOf(['auto', ...languageCodes]),
    fallback: 'auto',
  }),
  /** The calendar on the web in which new events open: the last one that the host chose. */
  webCalendar: setting<WebCalendar>('webCalendar', { reader: oneOf(webCalendars), fallback: 'google' }),
  ...siteSwitches,
  notifications: toggle('notifications'),
  /** Whether notifications may play a sound, in browsers that support the choice. */
  sound: toggle('sound'),
  /** Minutes by which *Remind me in … min* postpones a notification. */
  laterMinutes: setting('laterMinutes', { reader: schemas.minutes, fallback: DEFAULT_SNOOZE_MINUTES }),
  /** The action of a notification's button beside *Join meeting*; browsers show at most two. */
  secondButton: setting<SecondButton>('secondButton', {
    reader: oneOf(['later', 'tell']),
    fallback: 'later',
  }),
  /** How many minutes before their time reminders are shown for which the host chooses nothing else. */
  remindBefore: setting('remindBefore', { reader: schemas.leadMinutes, fallback: 5 }),
  /** Regular hours without notifications. */
  quietHours: setting('quietHours', { reader: schemas.quietHours, fallback: { zone: '', days: {} } }),
  /** Notifications are paused until then, in ms since 1970; {@link UNTIL_RESUMED} for no end. */
  muteUntil: setting('muteUntil', { reader: schemas.timestamp, fallback: 0 }),
  /** The messages that *Message guests* offers; empty: the default ones. */
  tellTexts: setting('tellTexts', { reader: schemas.messageTexts, fallback: [] }),
};
