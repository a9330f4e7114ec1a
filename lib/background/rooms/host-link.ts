import { browser } from '../../shared/browser/api.ts';
import { openTab } from '../../shared/browser/tabs.ts';
import { withLock } from '../../shared/concurrency.ts';
import { type Account, db, type Room } from '../../shared/database/database.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import type { Eyeson } from '../../shared/eyeson/client.ts';
import { eyesonOf } from '../teams/connect.ts';

/** A room, whose it is, and Eyeson as that team speaks to it. */
export interface RoomContext {
  room: Room;
  account: Account;
  eyeson: Eyeson;
}

/** What it takes to do something with a room; `not-found` for one that is not known here. */
export async function withRoom(roomId: string): Promise<Result<RoomContext>> {
  const room = await db.rooms.get(roomId);
  const account = room && (await db.accounts.get(room.accountId));
  return room && account ? ok({ room, account, eyeson: eyesonOf(account) }) : fail({ kind: 'not-found' });
}

interface HostAccess {
  link: string;
  token: string;
}

/**
 * The host's link to a meeting, and the note that the room was used.
 * @returns a secret; it is for the address of a tab and for nothing else.
 */
export async function getHostLink(roomId: string): Promise<Result<string>> {
  const way = await hostAccess(roomId);
  if (!way.ok) return way;
  await touchRoom(roomId);
  return ok(way.value.link);
}

/** The host's token for a room. @returns a secret; it is for Eyeson and for nobody else. */
export async function getHostToken(roomId: string): Promise<Result<string>> {
  const way = await hostAccess(roomId);
  return way.ok ? ok(way.value.token) : way;
}

/** Brings a room to the head of "most recently used". */
export async function touchRoom(roomId: string): Promise<void> {
  await db.rooms.update(roomId, { usedAt: Date.now(), used: true });
}

/**
 * A room that was made elsewhere may come without a host link: then the host is added to it as a further host, once.
 * After a lost reply Eyeson is asked for the same host again, by an id that stays theirs.
 */
const hostAccess = (roomId: string): Promise<Result<HostAccess>> =>
  withLock(`host of ${roomId}`, () => ensureHostLink(roomId));

async function ensureHostLink(roomId: string): Promise<Result<HostAccess>> {
  const there = await withRoom(roomId);
  if (!there.ok) return there;
  const { room, account, eyeson } = there.value;
  if (room.hostLink && room.hostToken) return ok({ link: room.hostLink, token: room.hostToken });
  const added = await eyeson.addHost(roomId, { name: account.hostName, id: account.id });
  if (!added.ok) return added;
  const { host } = added.value;
  if (!host) return fail({ kind: 'bad-reply' });
  await db.rooms.update(roomId, { hostLink: host.link, hostToken: host.token });
  return ok(host);
}

/**
 * Takes the host into a room's meeting: starts it, or joins while it runs. Without a link they still get to where the
 * way in is.
 * @returns why they are not on the way into the meeting
 */
export async function openMeeting(
  roomId: string,
  open: (url: string) => Promise<void> = openTab,
): Promise<Result<void>> {
  const link = await getHostLink(roomId);
  await open(link.ok ? link.value : browser.runtime.getURL('/popup.html'));
  return link.ok ? ok(undefined) : link;
}
