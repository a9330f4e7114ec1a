import { db, type Room } from '../database/database.ts';
import { isExpired, readable, waitingGuests } from './status.ts';

/** @returns the id of the room whose guest has waited longest; undefined if nobody is waiting */
export async function longestWaiting(): Promise<string | undefined> {
  const waiting = (await db.presence.toArray()).flatMap(({ roomId, people }) =>
    waitingGuests(readable(people)).map(({ since }) => ({ roomId, since })),
  );
  return waiting.toSorted((a, b) => a.since - b.since)[0]?.roomId;
}

/**
 * Reads the rooms whose link can be shared (not expired, not being deleted), the most recently used first.
 * @param accountId the team; undefined for all teams
 */
export async function recentRooms(accountId?: string): Promise<Room[]> {
  const rooms = await db.rooms.orderBy('usedAt').toArray();
  const isOfTeam = (room: Room) => accountId === undefined || room.accountId === accountId;
  return rooms.filter((room) => isOfTeam(room) && isShareable(room)).toReversed();
}

/** Reads the first `limit` rooms of {@link recentRooms}, without reading the others. */
export const latestRooms = (limit: number, accountId?: string): Promise<Room[]> =>
  byLastUse(accountId).reverse().filter(isShareable).limit(limit).toArray();

const byLastUse = (accountId: string | undefined) =>
  accountId === undefined
    ? db.rooms.orderBy('usedAt')
    : db.rooms.where('[accountId+usedAt]').between([accountId, -Infinity], [accountId, Infinity]);

const isShareable = (room: Room) => room.deleteAt === undefined && !isExpired(room);

/**
 * Finds the room for actions that name none: the first pinned one, else the most recently used, of the team that the
 * UI is filtered to.
 * @returns undefined if there is no room whose link can be shared
 */
export async function getDefaultRoom(): Promise<Room | undefined> {
  const choice = await db.choices.get('team');
  const isCandidate = (room: Room) => (!choice || room.accountId === choice.accountId) && isShareable(room);
  const pinned = await db.rooms.orderBy('pin').filter(isCandidate).first();
  return pinned ?? db.rooms.orderBy('usedAt').reverse().filter(isCandidate).first();
}
