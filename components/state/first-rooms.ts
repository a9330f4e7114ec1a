import { db, type Room } from '../../lib/shared/database/database.ts';
import { isExpired } from '../../lib/shared/rooms/queries.ts';
import { isDue, LATE_MS } from './stable-order.ts';

/** Number of rooms read for the first frame, more than the popup shows at once. */
const FIRST = 30;
/** Number of rooms among which these are looked for, if some of them have expired. */
const CANDIDATES = 200;
/** So many rooms are read at once, of which the others are picked. */
const FEW = 2 * FIRST;

/** What a page shows of rooms before it knows all. */
export interface FirstRooms {
  /** Due, pinned and most recently used rooms of the shown teams, without those being deleted; all if there are few. */
  first: Room[];
  /** Whether `first` contains all rooms. */
  isFirstAll: boolean;
  /** Rooms that are being deleted; those whose request has not been sent can be restored. */
  deleted: Room[];
  /** Next reminder by room id, in milliseconds since 1970; up to 15 minutes ago. */
  nextReminders: ReadonlyMap<string, number>;
}

type IsShown = (room: Room | undefined) => room is Room;

/**
 * Reads the first rooms of a team.
 * @param accountId undefined for all teams
 * @param count number of rooms of all teams
 */
export async function readFirstRooms(
  accountId: string | undefined,
  count: number,
  now = Date.now(),
): Promise<FirstRooms> {
  const isShown: IsShown = (room): room is Room =>
    isNotDeleted(room) && (accountId === undefined || room.accountId === accountId);
  const nextReminders = await readNextReminders(now);
  const due = new Set([...nextReminders].flatMap(([id, at]) => (isDue(at, now) ? [id] : [])));
  const { recent, others, deleted } =
    count <= FEW ? await readFew(isShown, due) : await readMany(accountId, isShown, due);
  // Counting those that are shown among ten thousand rooms would delay the first frame.
  const isFirstAll = recent.length < FIRST;
  const isLive = (room: Room) => isFirstAll || !isExpired(room, now);
  // Expired rooms are at the end of the list, behind those that are not read yet.
  const live = recent.every(isLive)
    ? recent
    : (await latest(accountId, CANDIDATES)).filter((room) => isShown(room) && isLive(room));
  const first = [...others, ...live].filter(isLive);
  return {
    first: [...new Map(first.map((room) => [room.id, room])).values()],
    isFirstAll,
    deleted,
    nextReminders,
  };
}

/** Rooms of which the first ones consist. */
interface Parts {
  /** Those that were used last, up to `FIRST`. */
  recent: Room[];
  /** Due and pinned ones, however long they were not used. */
  others: Room[];
  /** Rooms of any team that are being deleted. */
  deleted: Room[];
}

/** Reads all rooms in one request. */
async function readFew(isShown: IsShown, due: ReadonlySet<string>): Promise<Parts> {
  const all = await latest(undefined, FEW);
  const shown = all.filter(isShown);
  return {
    recent: shown.slice(0, FIRST),
    others: shown.filter(({ id, pin }) => pin !== undefined || due.has(id)),
    deleted: all.filter((room) => !isNotDeleted(room)).toSorted((a, b) => timeLeft(a) - timeLeft(b)),
  };
}

const timeLeft = ({ deleteAt = 0 }: Room) => deleteAt;

async function readMany(
  accountId: string | undefined,
  isShown: IsShown,
  due: ReadonlySet<string>,
): Promise<Parts> {
  const [shownDue, pinned, recent, deleted] = await Promise.all([
    db.rooms.bulkGet([...due]),
    db.rooms.orderBy('pin').limit(CANDIDATES).toArray(),
    latest(accountId, FIRST),
    db.rooms.orderBy('deleteAt').toArray(),
  ]);
  const shownPins = pinned.filter(isShown).slice(0, FIRST);
  return {
    // A cursor that looks for more is the exception: it takes a message for each room.
    recent: recent.every(isShown)
      ? recent
      : await byLastUse(accountId)
          .filter((room) => isShown(room))
          .limit(FIRST)
          .toArray(),
    others: [...shownDue.filter(isShown), ...shownPins],
    deleted,
  };
}

/** Reads the rooms that were used last, in one request. */
const latest = (accountId: string | undefined, limit: number): Promise<Room[]> =>
  byLastUse(accountId).limit(limit).toArray();

const byLastUse = (accountId: string | undefined) =>
  (accountId === undefined
    ? db.rooms.orderBy('usedAt')
    : db.rooms.where('[accountId+usedAt]').between([accountId, -Infinity], [accountId, Infinity])
  ).reverse();

async function readNextReminders(now: number): Promise<Map<string, number>> {
  const reminders = await db.plans
    .where('at')
    .above(now - LATE_MS)
    .reverse()
    .toArray();
  // The earliest of a room comes last, and stays.
  return new Map(reminders.map(({ roomId, at }) => [roomId, at]));
}

/** Whether a room is there, and not being deleted. */
export const isNotDeleted = (room: Room | undefined): room is Room =>
  room !== undefined && room.deleteAt === undefined;
