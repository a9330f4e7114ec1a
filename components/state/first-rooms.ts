import type { Reminder, Room } from '../../lib/shared/database/database.ts';
import type { Reader } from '../../lib/shared/database/reader.ts';
import { isExpired } from '../../lib/shared/rooms/status.ts';
import { isDue } from './stable-order.ts';

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
  /** Number of rooms of the shown teams, without those being deleted. */
  total: number;
  /** Rooms that are being deleted; those whose request has not been sent can be restored. */
  deleted: Room[];
  /** Next reminder by room id, in milliseconds since 1970; up to 15 minutes ago. */
  nextReminders: ReadonlyMap<string, number>;
}

type IsShown = (room: Room | undefined) => room is Room;

type RoomReader = Reader<'rooms'>;

/** Of which team the first rooms are read, and what is known before. */
interface Wanted {
  /** Undefined for all teams. */
  accountId: string | undefined;
  /** Number of rooms of all teams. */
  count: number;
  /** The reminders from 15 minutes ago on, the earliest first. */
  reminders: readonly Reminder[];
}

/** Reads the first rooms of a team. @param now milliseconds since 1970 */
export async function readFirstRooms(
  reader: RoomReader,
  { accountId, count, reminders }: Wanted,
  now: number,
): Promise<FirstRooms> {
  const isShown: IsShown = (room): room is Room =>
    isNotDeleted(room) && (accountId === undefined || room.accountId === accountId);
  const nextReminders = nextOf(reminders);
  const due = new Set([...nextReminders].flatMap(([id, at]) => (isDue(at, now) ? [id] : [])));
  const { recent, others, deleted } =
    count <= FEW ? await readFew(reader, isShown, due) : await readMany(reader, { accountId, isShown, due });
  // Counting those that are shown among ten thousand rooms would delay the first frame.
  const isFirstAll = recent.length < FIRST;
  const isLive = (room: Room) => isFirstAll || !isExpired(room, now);
  // Expired rooms are at the end of the list, behind those that are not read yet.
  const live = recent.every(isLive)
    ? recent
    : (await latest(reader, accountId, CANDIDATES)).filter((room) => isShown(room) && isLive(room));
  const listed = [...others, ...live].filter(isLive);
  const first = [...new Map(listed.map((room) => [room.id, room])).values()];
  const ofTeam =
    accountId === undefined || isFirstAll
      ? count
      : await reader.count('rooms', { index: 'accountId', value: accountId });
  const gone = deleted.filter((room) => accountId === undefined || room.accountId === accountId);
  return {
    first,
    isFirstAll,
    total: isFirstAll ? first.length : ofTeam - gone.length,
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
async function readFew(reader: RoomReader, isShown: IsShown, due: ReadonlySet<string>): Promise<Parts> {
  const all = (await reader.all('rooms')).toSorted((a, b) => b.usedAt - a.usedAt || (a.id < b.id ? 1 : -1));
  const shown = all.filter(isShown);
  return {
    recent: shown.slice(0, FIRST),
    others: shown.filter(({ id, pin }) => pin !== undefined || due.has(id)),
    deleted: all.filter((room) => !isNotDeleted(room)).toSorted((a, b) => timeLeft(a) - timeLeft(b)),
  };
}

const timeLeft = ({ deleteAt = 0 }: Room) => deleteAt;

async function readMany(
  reader: RoomReader,
  { accountId, isShown, due }: { accountId: string | undefined; isShown: IsShown; due: ReadonlySet<string> },
): Promise<Parts> {
  const [shownDue, pinned, recent, deleted] = await Promise.all([
    reader.many('rooms', [...due]),
    reader.all('rooms', { index: 'pin', limit: CANDIDATES }),
    latest(reader, accountId, FIRST),
    reader.all('rooms', { index: 'deleteAt' }),
  ]);
  const shownPins = pinned.filter(isShown).slice(0, FIRST);
  return {
    // To look for more is the exception: it takes a message for each room.
    recent: recent.every(isShown) ? recent : await latest(reader, accountId, FIRST, isShown),
    others: [...shownDue.filter(isShown), ...shownPins],
    deleted,
  };
}

/** Reads the rooms that were used last. */
const latest = (reader: RoomReader, accountId: string | undefined, limit: number, isShown?: IsShown) =>
  reader.latest(
    'rooms',
    accountId === undefined
      ? { index: 'usedAt', limit }
      : {
          index: '[accountId+usedAt]',
          range: IDBKeyRange.bound([accountId, -Infinity], [accountId, Infinity]),
          limit,
        },
    isShown,
  );

/** The next reminder of each room; the earliest comes last, and stays. */
const nextOf = (reminders: readonly Reminder[]): Map<string, number> =>
  new Map(reminders.toReversed().map(({ roomId, at }) => [roomId, at]));

/** Whether a room is there, and not being deleted. */
export const isNotDeleted = (room: Room | undefined): room is Room =>
  room !== undefined && room.deleteAt === undefined;
