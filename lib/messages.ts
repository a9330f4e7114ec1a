import { defineExtensionMessaging } from '@webext-core/messaging';
import { fail, type Result } from './eyeson/errors.ts';

/** All that a web page's script may know of a room. */
export interface SharedRoom {
  id: string;
  name: string;
  guestLink: string;
}

/** What content scripts may ask of the background. Nothing in here carries a host link or a key. */
export interface PageProtocol {
  /** Rooms that can be shared, the most recently used first. */
  'rooms.shared': () => Result<SharedRoom[]>;
  /** Makes a room, or, asked again with the same `id`, gives the one that was made. */
  'room.create': (data: { id: string; name: string }) => Result<SharedRoom>;
  /** The room's link went into a mail or an event. */
  'room.used': (data: { roomId: string }) => Result<void>;
  /** Opens the meeting in a tab of its own, as host; the link stays in the background. */
  'meeting.open': (data: { roomId: string }) => Result<void>;
  /** Puts the picker into the frame that asks. */
  'picker.load': () => Result<void>;
  'options.open': () => Result<void>;
}

/** What only our own pages may ask. */
export interface HostProtocol {
  /** Checks the key with Eyeson and keeps it. */
  'account.connect': (data: { key: string; hostName: string }) => Result<{ team: string }>;
  /** Forgets the key and all that came by it. */
  'account.forget': () => Result<void>;
  /** Marks rooms as deleted; Eyeson hears of it at `deleteAt`, in milliseconds since 1970. */
  'rooms.delete': (data: { roomIds: string[] }) => Result<{ deleteAt: number }>;
  'rooms.keep': (data: { roomIds: string[] }) => Result<void>;
  /** Asks Eyeson for all rooms and who is inside, now. */
  'rooms.refresh': () => Result<void>;
}

/** The one protocol between the parts of the extension. */
export type Protocol = PageProtocol & HostProtocol;

const messaging = defineExtensionMessaging<Protocol>();
type Send = <K extends keyof Protocol>(
  type: K,
  ...data: Parameters<Protocol[K]>
) => Promise<ReturnType<Protocol[K]>>;

// The library types its calls by condition, which a generic caller cannot satisfy; this says the same, plainly.
const send = messaging.sendMessage as Send;

/**
 * Asks the background. Never rejects: a background that cannot be reached, as after an update of the extension
 * under an open page, is the error `updated`.
 */
export async function ask<K extends keyof Protocol>(
  type: K,
  ...data: Parameters<Protocol[K]>
): Promise<ReturnType<Protocol[K]> | Result<never>> {
  try {
    return await send(type, ...data);
  } catch {
    return fail({ kind: 'updated' });
  }
}

export const { onMessage } = messaging;
