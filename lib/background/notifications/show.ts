import type { Events, Notifications } from 'webextension-polyfill';
import { browser, inFirefox } from '../../shared/browser/api.ts';
import { storeShown } from '../../shared/browser/notification-status.ts';
import type { Name } from '../../shared/i18n/name.ts';
import type { Phrase } from '../../shared/i18n/translate.ts';

/** A notification for all browsers; options that a browser does not support are omitted there. */
export interface NotificationOptions {
  title: Name | Phrase;
  message: Name | Phrase;
  /** The labels of the buttons. Omitted in Firefox, which throws on buttons. */
  buttons: string[];
  silent: boolean;
  /** Whether it disappears by itself; other notifications stay until the host closes them. */
  transient?: boolean;
}

/**
 * How long a desktop may take to show a notification, in milliseconds. Firefox resolves `create()` at once, also where
 * the desktop's notification server then shows nothing (seen in Firefox 153 with a server that has no `actions`).
 */
const SHOWN_TIMEOUT_MS = 2000;

/**
 * How long Chromium may take to learn the desktop's own id of a new notification, in milliseconds. A change before that
 * shows a second notification, and the first one stays until the host closes it (seen in Chromium 156 on Linux).
 */
const SETTLE_MS = 250;

/** When each notification of this worker has settled. */
const settling = new Map<string, Promise<void>>();

/**
 * Shows a notification; it replaces the one with the same id.
 * @returns whether the desktop has shown it: by `onShown` where the browser has that event, else by the result of
 * `create()`
 */
export async function showNotification(id: string, options: NotificationOptions): Promise<boolean> {
  await settling.get(id);
  const shown = waitUntilShown(id);
  try {
    if (!(await isAllowed())) return await noteShown(false);
    await browser.notifications.create(id, toBrowserOptions(options));
    return await noteShown(await shown.promise);
  } catch (error) {
    await noteShown(false);
    throw error;
  } finally {
    shown.stop();
  }
}

/**
 * Changes a visible notification without alerting the host again.
 * @returns whether it was visible
 */
export async function changeNotification(id: string, options: NotificationOptions): Promise<boolean> {
  if (!(await visibleIds()).has(id)) return false;
  const { update } = browser.notifications as { update?: (id: string, options: object) => Promise<boolean> };
  // Firefox has no `update`; the notification has to be shown again.
  if (inFirefox || !update) return showNotification(id, options);
  await settling.get(id);
  return update(id, toBrowserOptions(options));
}

/** Closes a notification. */
export async function clearNotification(id: string): Promise<void> {
  await settling.get(id);
  await browser.notifications.clear(id);
}

/** The ids of the notifications that are visible. Firefox drops those that the desktop has closed by itself. */
export const visibleIds = async (): Promise<Set<string>> =>
  new Set(Object.keys(await browser.notifications.getAll()));

function waitUntilShown(id: string): { promise: Promise<boolean>; stop: () => void } {
  const { onShown } = browser.notifications as {
    onShown?: Events.Event<(id: string) => void>;
  };
  // Chromium has no `onShown`.
  if (!onShown) return { promise: Promise.resolve(true), stop: () => settle(id) };
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const onOwnShown = (shownId: string) => shownId === id && resolve(true);
  onShown.addListener(onOwnShown);
  const timer = setTimeout(() => resolve(false), SHOWN_TIMEOUT_MS);
  const stop = () => {
    clearTimeout(timer);
    onShown.removeListener(onOwnShown);
  };
  return { promise, stop };
}

function settle(id: string): void {
  const settled = new Promise<void>((resolve) => setTimeout(resolve, SETTLE_MS)).then(() => {
    if (settling.get(id) === settled) settling.delete(id);
  });
  settling.set(id, settled);
}

/** Chromium knows whether the host allows its notifications; Firefox does not. */
async function isAllowed(): Promise<boolean> {
  const { getPermissionLevel } = browser.notifications as { getPermissionLevel?: () => Promise<string> };
  return (await getPermissionLevel?.()) !== 'denied';
}

async function noteShown(isShown: boolean): Promise<boolean> {
  await storeShown(isShown);
  return isShown;
}

function toBrowserOptions({
  title,
  message,
  buttons,
  silent,
  transient = false,
}: NotificationOptions): Notifications.CreateNotificationOptions {
  const basic = { type: 'basic' as const, iconUrl: browser.runtime.getURL('icon/128.png'), title, message };
  if (inFirefox) return basic;
  const chromium = {
    buttons: buttons.map((label) => ({ title: label })),
    requireInteraction: !transient,
    silent,
  };
  return { ...basic, ...chromium };
}
