import { storage } from 'wxt/utils/storage';

/** Every setting of the extension. None is a secret: they follow the host to other computers by `storage.sync`. */
export const settings = {
  hostName: storage.defineItem<string>('sync:hostName', { fallback: '' }),
  gmail: storage.defineItem<boolean>('sync:gmail', { fallback: true }),
  calendar: storage.defineItem<boolean>('sync:calendar', { fallback: true }),
  notifications: storage.defineItem<boolean>('sync:notifications', { fallback: true }),
};
