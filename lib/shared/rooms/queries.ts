import { db, type Person, type Room } from '../database/database.ts';

/**
 * What another version of the extension has stored may be no list, or a list of something else. It must not keep the
 * room's next list from being stored, nor another room from being read.
 * @returns the items that have an id
 */
export const readable = <T extends { id: string }>(stored: readonly T[] | undefined): T[] =>
  Array.isArray(stored) ? stored.filter((item: Partial<T> | null) => typeof item?.id === 'string') : [];

/**
 * @returns the waiting guests among the participants of a meeting: none if a host is present, else all guests except
 * those who do not count as waiting yet, because a host has left a short time ago
 */
export const waitingGuests = (people: Person[]): Person[] =>
  people.some(({ guest }) => !guest) ? [] : people.filter(({ waitsFrom }) => waitsFrom === undefined);

/** @returns the id of the room whose guest has waited longest; undefined if nobody is waiting */
export async function longestWaiting(): Promise<string | undefined> {
  const waiting = (await db.presence.toArray()).flatMap(({ roomId, people }) =>
    waitingGuests(readable(people)).map(({ since }) => ({ roomId, since })),
  );
  return waiting.toSorted((a, b) => a.since - b.since)[0]?.roomId;
}

/** Whether the room has expired, so that its meeting cannot be started. @param now milliseconds since 1970 */
export const isExpired = ({ expiresAt }: Pick<Room, 'expiresAt'>, now = Date.now()): boolean =>
  expiresAt !== null && Date.parse(expiresAt) <= now;

/**
 * Finds rooms that will have expired at the time of a future reminder.
 * @param now milliseconds since 1970
 * @returns by room id, the time of the first such reminder, in milliseconds since 1970
 */
export async function remindersAfterExpiry(now = Date.now()): Promise<Map<string, number>> {
  const plans = await db.plans.where('at').above(now).reverse().toArray();
  const rooms = await db.rooms.bulkGet(plans.map(({ roomId }) => roomId));
  const affected = plans.filter(({ at }, index) => isExpired(rooms[index] ?? { expiresAt: null }, at));
  return new Map(affected.map(({ roomId, at }) => [roomId, at]));
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
