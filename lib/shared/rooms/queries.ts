import { db, type Person, type Room } from '../database/database.ts';

/** The guests who wait among the people inside a running meeting: all of them while no host is in, else nobody. */
export const waitingGuests = (people: Person[]): Person[] =>
  people.some(({ guest }) => !guest) ? [] : people.filter(({ guest }) => guest);

/** The room in which a guest waits longest; undefined while nobody does. */
export async function longestWaiting(): Promise<string | undefined> {
  const waiting = (await db.presence.toArray()).flatMap(({ roomId, people }) =>
    waitingGuests(people).map(({ since }) => ({ roomId, since })),
  );
  return waiting.toSorted((a, b) => a.since - b.since)[0]?.roomId;
}

/** Whether, as far as we know, any meeting runs. */
export const isAnythingRunning = async (): Promise<boolean> => (await db.presence.count()) > 0;

/** Whether the room's meeting can no longer be started. @param now milliseconds since 1970 */
export const isExpired = ({ expiresAt }: Pick<Room, 'expiresAt'>, now = Date.now()): boolean =>
  expiresAt !== null && Date.parse(expiresAt) <= now;

/** The rooms whose link no longer works at a time still to come, by their ids, and the first such time. Milliseconds since 1970. */
export async function remindersAfterExpiry(now = Date.now()): Promise<Map<string, number>> {
  const plans = await db.plans.where('at').above(now).reverse().toArray();
  const rooms = await db.rooms.bulkGet(plans.map(({ roomId }) => roomId));
  const late = plans.filter(({ at }, index) => isExpired(rooms[index] ?? { expiresAt: null }, at));
  return new Map(late.map(({ roomId, at }) => [roomId, at]));
}

/**
 * Rooms whose link can still be given to somebody, the most recently used first.
 * @param accountId the team whose rooms are meant; undefined for those of all
 */
export async function recentRooms(accountId?: string): Promise<Room[]> {
  const rooms = await db.rooms.orderBy('usedAt').toArray();
  const isMeant = (room: Room) => accountId === undefined || room.accountId === accountId;
  return rooms.filter((room) => isMeant(room) && canBeShared(room)).toReversed();
}

/** The first of them: no more rooms are read than it takes to find so many. */
export const latestRooms = (most: number, accountId?: string): Promise<Room[]> =>
  byUse(accountId).reverse().filter(canBeShared).limit(most).toArray();

const byUse = (accountId: string | undefined) =>
  accountId === undefined
    ? db.rooms.orderBy('usedAt')
    : db.rooms.where('[accountId+usedAt]').between([accountId, -Infinity], [accountId, Infinity]);

const canBeShared = (room: Room) => room.deleteAt === undefined && !isExpired(room);

/**
 * The room that is meant where none is named: the first pinned one, else the most recently used, of the team that the
 * host has chosen to see; undefined while there is none whose link can be given to somebody.
 */
export async function getDefaultRoom(): Promise<Room | undefined> {
  const choice = await db.choices.get('team');
  const isMeant = (room: Room) =>
    (!choice || room.accountId === choice.accountId) && room.deleteAt === undefined && !isExpired(room);
  const pinned = await db.rooms.orderBy('pin').filter(isMeant).first();
  return pinned ?? db.rooms.orderBy('usedAt').reverse().filter(isMeant).first();
}
