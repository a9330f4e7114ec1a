import { browser, type Events, inFirefox, type Notifications } from '../../shared/browser/api.ts';
import { storeShown } from '../../shared/browser/notification-status.ts';
import { within } from '../../shared/concurrency.ts';
import { attempt } from '../../shared/errors/problem-log.ts';
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
 * How long a call of `notifications` may take, in milliseconds. Chromium holds all of them back until the desktop's
 * notification server has answered; one that hangs must not keep the badge, the doors or other rooms waiting.
 */
const CALL_TIMEOUT_MS = 10_000;

const answered = <T>(call: Promise<T>): Promise<T> => within(CALL_TIMEOUT_MS, call);

/** How long a notification that was not shown in time is waited for before it is asked for again, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/** A notification that the browser was asked for, until it is shown. */
interface Request {
  /** What is to be shown. */
  content: string;
  /** Resolves when it is shown; stays pending if it never is. */
  shown: Promise<true>;
  end(): void;
}

/** The requests of this worker, by notification. */
const requests = new Map<string, Request>();

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
  if (!(await isAllowed())) return noteShown(false);
  const content = JSON.stringify(options);
  const asked = requests.get(id);
  const request = asked?.content === content ? asked : await ask(id, content, options);
  const timeout = Promise.withResolvers<false>();
  const timer = setTimeout(() => timeout.resolve(false), SHOWN_TIMEOUT_MS);
  const isShown = await Promise.race([request.shown, timeout.promise]);
  clearTimeout(timer);
  if (isShown) request.end();
  return noteShown(isShown);
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
  return answered(update(id, toBrowserOptions(options)));
}

/** Closes a notification. */
export async function clearNotification(id: string): Promise<void> {
  await settling.get(id);
  await answered(browser.notifications.clear(id));
}

/** The ids of the notifications that are visible. Firefox drops those that the desktop has closed by itself. */
export const visibleIds = async (): Promise<Set<string>> =>
  new Set(Object.keys(await answered(browser.notifications.getAll())));

async function ask(id: string, content: string, options: NotificationOptions): Promise<Request> {
  requests.get(id)?.end();
  const request = createRequest(id, content);
  try {
    await answered(browser.notifications.create(id, toBrowserOptions(options)));
  } catch (error) {
    request.end();
    await noteShown(false);
    throw error;
  }
  if (!shownEvent()) settle(id);
  return request;
}

function createRequest(id: string, content: string): Request {
  const onShown = shownEvent();
  if (!onShown) return { content, shown: Promise.resolve(true), end: () => undefined };
  const { promise, resolve } = Promise.withResolvers<true>();
  const onOwnShown = (shownId: string) => shownId === id && resolve(true);
  onShown.addListener(onOwnShown);
  const end = () => {
    clearTimeout(timer);
    onShown.removeListener(onOwnShown);
    if (requests.get(id) === request) requests.delete(id);
  };
  const timer = setTimeout(end, REQUEST_TIMEOUT_MS);
  const request = { content, shown: promise, end };
  requests.set(id, request);
  return request;
}

/** Chromium has no `onShown`. */
const shownEvent = () => (browser.notifications as { onShown?: Events.Event<(id: string) => void> }).onShown;

function settle(id: string): void {
  const { promise, resolve } = Promise.withResolvers<void>();
  settling.set(id, promise);
  setTimeout(() => {
    if (settling.get(id) === promise) settling.delete(id);
    resolve();
  }, SETTLE_MS);
}

/** Chromium knows whether the host allows its notifications; Firefox does not. */
async function isAllowed(): Promise<boolean> {
  const { getPermissionLevel } = browser.notifications as { getPermissionLevel?: () => Promise<string> };
  return !getPermissionLevel || (await answered(getPermissionLevel())) !== 'denied';
}

async function noteShown(isShown: boolean): Promise<boolean> {
  await attempt('notification status', () => storeShown(isShown), undefined);
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
