import { fail, ok, type Result } from '../eyeson/errors.ts';
import { db } from './database.ts';
import { withLock } from './in-turn.ts';
import { reach } from './reach.ts';

interface Way {
  link: string;
  token: string;
}

/**
 * The host's link to a meeting, and the note that the room was used.
 * @returns a secret; it is for the address of a tab and for nothing else.
 */
export async function hostLinkOf(roomId: string): Promise<Result<string>> {
  const way = await hostWay(roomId);
  if (!way.ok) return way;
  await noteUse(roomId);
  return ok(way.value.link);
}

/** The host's token for a room. @returns a secret; it is for Eyeson and for nobody else. */
export async function hostTokenOf(roomId: string): Promise<Result<string>> {
  const way = await hostWay(roomId);
  return way.ok ? ok(way.value.token) : way;
}

/** Brings a room to the head of "most recently used". */
export async function noteUse(roomId: string): Promise<void> {
  await db.rooms.update(roomId, { usedAt: Date.now(), used: true });
}

/**
 * A room that was made elsewhere may come without a host link: then the host is added to it as a further host, once.
 * After a lost reply Eyeson is asked for the same host again, by an id that stays theirs.
 */
const hostWay = (roomId: string): Promise<Result<Way>> =>
  withLock(`host of ${roomId}`, () => findWay(roomId));

async function findWay(roomId: string): Promise<Result<Way>> {
  const there = await reach(roomId);
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
