import { ok, type Result } from '../../shared/errors/errors.ts';
import type { PublicRoom } from '../../shared/messaging/protocol.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { SiteAdapter } from '../adapter.ts';
import { type InvitationTexts, readInvitationTexts } from './invitation.ts';

/** What the picker shows and inserts. */
export interface PickerContent {
  /** The rooms that can be shared in the page's Google account, the most recently used first. */
  rooms: PublicRoom[];
  /** Whether there are no further rooms. */
  isComplete: boolean;
  texts: InvitationTexts;
}

/** How many rooms are kept for the next click: more than are seen at once, and little even of ten thousand. */
const FIRST_ROOMS = 50;
/** How long what was asked for ahead of a click need not be asked for again, in milliseconds. */
const FRESH_MS = 60_000;

/** The same, as it was asked for last. */
export interface Prepared extends PickerContent {
  /** When it was received, in milliseconds since 1970. */
  at: number;
  /** The settings at that time. They are others once the host has chosen another team for a Google account, too. */
  settings: typeof globalThis.permalinksSettings;
}

/**
 * The background's last answer, in the memory of this script alone: at hand while the background does not run, and of
 * no use to a page, which could read or write a storage. It has no secret, as all that content scripts are told.
 */
let prepared: Prepared | undefined;

/** What the background said last, to be shown until `readContent` has its present answer. */
export const preparedContent = (): Prepared | undefined =>
  prepared?.settings === globalThis.permalinksSettings ? prepared : undefined;

/** Asks for the first rooms ahead of a click, unless that was done a short time ago. */
export async function prepareContent(adapter: SiteAdapter): Promise<void> {
  const { at = 0 } = preparedContent() ?? {};
  if (Date.now() - at > FRESH_MS) await readContent(adapter, FIRST_ROOMS);
}

/**
 * Asks the background for the rooms and the texts, and keeps the answer for the next click.
 * @param limit how many rooms; all by default
 */
export async function readContent(adapter: SiteAdapter, limit?: number): Promise<Result<PickerContent>> {
  const settings = globalThis.permalinksSettings;
  const [rooms, texts] = await Promise.all([
    sendMessage('rooms.shared', { ...adapter.account?.(), ...(limit && { limit }) }),
    readInvitationTexts(adapter.text),
  ]);
  // After an error nothing is offered: the team may be disconnected.
  prepared = undefined;
  if (!rooms.ok) return rooms;
  if (!texts.ok) return texts;
  const kept = rooms.value.slice(0, FIRST_ROOMS);
  const isComplete = rooms.value.length < FIRST_ROOMS;
  prepared = { rooms: kept, texts: texts.value, isComplete, at: Date.now(), settings };
  return ok({ ...prepared, rooms: rooms.value, isComplete: isComplete || !limit });
}
