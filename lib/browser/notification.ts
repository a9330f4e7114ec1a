import type { Notifications } from 'webextension-polyfill';
import { browser } from './extension.ts';
import { inFirefox } from './in-firefox.ts';

/** A notification in the words that both kinds of browser share; what one of them refuses is left out there. */
export interface Note {
  title: string;
  message: string;
  /** Shown where the browser can; Firefox throws on them. */
  buttons: string[];
  silent: boolean;
  /** Goes by itself, where others stay until the host has seen them. */
  passing?: boolean;
}

/** Shows a notification, in place of the one with the same id. */
export async function showNotification(id: string, note: Note): Promise<void> {
  await browser.notifications.create(id, options(note));
}

/** Changes the words of a notification that is still to be seen, without drawing attention again. */
export async function changeNotification(id: string, note: Note): Promise<void> {
  if (!(id in (await browser.notifications.getAll()))) return;
  const { update } = browser.notifications as { update?: (id: string, options: object) => Promise<boolean> };
  // Firefox has no update; there, showing it again is the only way.
  await (inFirefox || !update ? showNotification(id, note) : update(id, options(note)));
}

function options({
  title,
  message,
  buttons,
  silent,
  passing = false,
}: Note): Notifications.CreateNotificationOptions {
  const basic = { type: 'basic' as const, iconUrl: browser.runtime.getURL('icon/128.png'), title, message };
  if (inFirefox) return basic;
  const chromium = {
    buttons: buttons.map((label) => ({ title: label })),
    requireInteraction: !passing,
    silent,
  };
  return { ...basic, ...chromium };
}
