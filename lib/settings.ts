import { storage } from 'wxt/utils/storage';
import type { Language, OwnTemplates } from './insert/templates.ts';
import type { QuietHours } from './alerts/quiet.ts';

/** Every setting of the extension. None is a secret: they follow the host to other computers by `storage.sync`. */
export const settings = {
  hostName: storage.defineItem<string>('sync:hostName', { fallback: '' }),
  /** How a room is called that gets no name; `{date}` stands for the day. Empty for our own words. */
  roomName: storage.defineItem<string>('sync:roomName', { fallback: '' }),
  /** The host's own texts to insert, where they differ from the built-in ones. */
  templates: storage.defineItem<OwnTemplates>('sync:templates', { fallback: {} }),
  /** The language of what is inserted, whatever that of the browser. */
  templateLanguage: storage.defineItem<Language | 'auto'>('sync:templateLanguage', { fallback: 'auto' }),
  gmail: storage.defineItem<boolean>('sync:gmail', { fallback: true }),
  calendar: storage.defineItem<boolean>('sync:calendar', { fallback: true }),
  notifications: storage.defineItem<boolean>('sync:notifications', { fallback: true }),
  /** Whether a notification may sound, where the browser lets us choose. */
  sound: storage.defineItem<boolean>('sync:sound', { fallback: true }),
  /** What *Later* means, in minutes. */
  laterMinutes: storage.defineItem<number>('sync:laterMinutes', { fallback: 5 }),
  quietHours: storage.defineItem<QuietHours>('sync:quietHours', { fallback: { zone: '', days: {} } }),
  /** No notifications before this, in milliseconds since 1970. */
  muteUntil: storage.defineItem<number>('sync:muteUntil', { fallback: 0 }),
  /** What *Tell them* offers to say; empty for our own words. */
  tellTexts: storage.defineItem<string[]>('sync:tellTexts', { fallback: [] }),
};
