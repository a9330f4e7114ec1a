import { browser } from '../../shared/browser/api.ts';
import { openTab } from '../../shared/browser/tabs.ts';
import { withLock } from '../../shared/concurrency.ts';
import { type Account, db, type Room } from '../../shared/database/database.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { tokenWords } from '../../shared/eyeson/host-links.ts';
import { recognizeLinks } from '../../shared/eyeson/recognize-links.ts';
import { isLinkOf } from '../../shared/rooms/link-hosts.ts';
import type { Eyeson } from '../../shared/eyeson/client.ts';
import { eyesonOf } from '../teams/connect.ts';

/** A room, its account, and an API client with the account's key. */
export interface RoomContext {
  room: Room;
  account: Account;
  eyeson: Eyeson;
}

/** Reads a room and its account. @returns `not-found` if the room or its account is not stored */
export async function withRoom(roomId: string): Promise<Result<RoomContext>> {
  const room = await db.rooms.get(roomId);
  const account = room && (await db.accounts.get(room.accountId));
  return room && account
    ? ok({ room, account, eyeson: eyesonOf(account, { expiresAt: room.expiresAt }) })
    : fail({ kind: 'not-found' });
}

/**
 * Opens a room's meeting as host: the host starts it, or joins if it is running. Without a host link it opens the
 * popup's page instead.
 * @param open opens a URL; by default in a new tab
 * @returns the errors of {@link getHostLink}
 */
export async function openMeeting(
  roomId: string,
  open: (url: string) => Promise<void> = openTab,
): Promise<Result<void>> {
  const link = await getHostLink(roomId);
  await open(link.ok ? link.value : browser.runtime.getURL('/popup.html'));
  return link.ok ? ok(undefined) : link;
}

/**
 * Reads the host link of a room, creating it if necessary, and records that the room was used.
 * @returns the link, a secret for the address of a tab only; `not-found`, or the errors of the request
 */
export async function getHostLink(roomId: string): Promise<Result<string>> {
  const access = await hostAccess(roomId);
  if (!access.ok) return access;
  await touchRoom(roomId);
  return ok(access.value.link);
}

/**
 * Reads the host token of a room, creating it if necessary.
 * @returns the token, a secret for requests to Eyeson only; `not-found`, or the errors of the request
 */
export async function getHostToken(roomId: string): Promise<Result<string>> {
  const access = await hostAccess(roomId);
  return access.ok ? ok(access.value.token) : access;
}

/**
 * Finds the room that a host link starts, the host's own or a co-host's.
 * @param link as it stands in a text, perhaps within another address, or a token alone
 */
export async function roomOfHostLink(link: string): Promise<Room | undefined> {
  const recognized = recognizeLinks(link).flatMap(({ kind, token }) => (kind === 'host' ? [token] : []));
  const tokens = [...recognized, ...tokenWords(link)];
  const rooms = await roomsOfHostTokens(tokens);
  return tokens.map((token) => rooms.get(token)).find(Boolean);
}

/** Finds the rooms that these tokens start, the host's own and co-hosts'. @returns by token; unknown ones are missing */
export async function roomsOfHostTokens(tokens: string[]): Promise<Map<string, Room>> {
  const wanted = new Set(tokens);
  const found = new Map<string, Room>();
  if (wanted.size === 0) return found;
  for (const coHost of await db.coHosts.bulkGet([...wanted])) {
    const room = coHost && (await db.rooms.get(coHost.roomId));
    if (room) found.set(coHost.token, room);
  }
  await db.rooms.each((room) => {
    for (const token of [room.hostToken, tokenOf(room.hostLink)])
      if (token !== undefined && wanted.has(token)) found.set(token, room);
  });
  return found;
}

/** The token in a host link of a room: the first parameter, which has no value. */
const tokenOf = (link = ''): string | undefined => /\?([^&=#]+)/.exec(link)?.[1];

/** Marks a room as used now, so that it becomes the most recently used one. */
export async function touchRoom(roomId: string): Promise<void> {
  await db.rooms.update(roomId, { usedAt: Date.now(), used: true });
}

interface HostAccess {
  link: string;
  token: string;
}

/**
 * A room that was created elsewhere may have no host link: the host is then added to it as a further host, once. The
 * account's id is the host's id in the request, so that a retry after a lost response adds no second one.
 */
const hostAccess = (roomId: string): Promise<Result<HostAccess>> =>
  withLock(`host of ${roomId}`, () => ensureHostLink(roomId));

async function ensureHostLink(roomId: string): Promise<Result<HostAccess>> {
  const context = await withRoom(roomId);
  if (!context.ok) return context;
  const { room, account, eyeson } = context.value;
  const isUsable = room.hostLink !== undefined && isLinkOf(account, room.hostLink, 'host');
  if (isUsable && room.hostLink && room.hostToken) return ok({ link: room.hostLink, token: room.hostToken });
  const added = await eyeson.addHost(roomId, { name: account.hostName, id: account.id });
  if (!added.ok) return added;
  const { host } = added.value;
  if (!host) return fail({ kind: 'bad-reply' });
  await db.rooms.update(roomId, { hostLink: host.link, hostToken: host.token });
  return ok(host);
}
