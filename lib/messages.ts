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
  'rooms.shared': () => SharedRoom[];
  /** Makes a room, or, asked again with the same `id`, gives the one that was made. */
  'room.create': (data: { id: string; name: string }) => SharedRoom;
  /** The room's link went into a mail or an event. */
  'room.used': (data: { roomId: string }) => void;
  /** Opens the meeting in a tab of its own, as host; the link stays in the background. */
  'meeting.open': (data: { roomId: string }) => void;
  /** Puts the picker into the frame that asks. */
  'picker.load': () => void;
  'options.open': () => void;
}

/** What only our own pages may ask. */
export interface HostProtocol {
  /** Checks the key with Eyeson and keeps it. */
  'account.connect': (data: { key: string; hostName: string }) => { team: string };
  /** Forgets the key and all that came by it. */
  'account.forget': () => void;
  /** Marks rooms as deleted; Eyeson hears of it at `deleteAt`, in milliseconds since 1970. */
  'rooms.delete': (data: { roomIds: string[] }) => { deleteAt: number };
  'rooms.keep': (data: { roomIds: string[] }) => void;
  /** Asks Eyeson for all rooms and who is inside, now. */
  'rooms.refresh': () => void;
}

/** The one protocol between the parts of the extension: what is sent, and what comes back if all goes well. */
export type Protocol = PageProtocol & HostProtocol;

const messaging = defineExtensionMessaging<Protocol>();
type Data<K extends keyof Protocol> = Parameters<Protocol[K]>;
export type Answer<K extends keyof Protocol> = Result<ReturnType<Protocol[K]>>;

/** Who asks: which page or script, in which tab and frame. */
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number };
}

// The library types its calls by condition, which a generic caller cannot satisfy; these say the same, plainly.
const { sendMessage, onMessage } = messaging as unknown as {
  sendMessage: <K extends keyof Protocol>(type: K, ...data: Data<K>) => Promise<Answer<K>>;
  onMessage: <K extends keyof Protocol>(
    type: K,
    answer: (message: { data: Data<K>[0]; sender: Sender }) => Promise<Answer<K>>,
  ) => void;
};

/**
 * Asks the background. Never rejects: a background that cannot be reached, as after an update of the extension
 * under an open page, is the error `updated`.
 */
export async function ask<K extends keyof Protocol>(type: K, ...data: Data<K>): Promise<Answer<K>> {
  try {
    return await sendMessage(type, ...data);
  } catch {
    return fail({ kind: 'updated' });
  }
}

/** Answers one kind of message; in the background, once a kind. */
export { onMessage };
