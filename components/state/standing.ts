import {
  type Account,
  db,
  type Door,
  type Missed,
  type Presence,
  type Room,
  type Status,
} from '../../lib/rooms/database.ts';

/** How many rooms are read before all others: more than a popup shows. */
const FIRST = 30;

/** How many missed visitors are shown at once. */
const MISSED = 3;

/** All that a page of ours shows of the database, but for the rooms beyond the first. */
export interface Standing {
  account: Account | undefined;
  status: Status | undefined;
  /** By the room's id; a room without an entry does not run. */
  presence: ReadonlyMap<string, Presence>;
  /** By the room's id: the doors that are open, or will be. */
  doors: ReadonlyMap<string, Door>;
  /** The rooms that run. */
  running: Room[];
  /** Who was missed last, with the room's name, the latest first. */
  missed: (Missed & { room: string | undefined; guestLink: string | undefined })[];
  /** The pinned and the most recently used rooms, those being deleted left out. */
  first: Room[];
  /** How many rooms there are in all, those being deleted left out. */
  total: number;
  /** Deleted a moment ago, and not at Eyeson yet: Delete can be undone. */
  deleted: Room[];
}

/** Reads it in one transaction, so that its parts fit each other. */
export const readStanding = (): Promise<Standing> =>
  db.transaction('r', [db.accounts, db.status, db.presence, db.doors, db.missed, db.rooms], async () => {
    const [account, status, presence, doors, missed, pinned, recent, all, deleted] = await Promise.all([
      db.accounts.toCollection().first(),
      db.status.toCollection().first(),
      db.presence.toArray(),
      db.doors.toArray(),
      db.missed.orderBy('left').reverse().limit(MISSED).toArray(),
      db.rooms.orderBy('pin').filter(isKept).limit(FIRST).toArray(),
      db.rooms.orderBy('usedAt').reverse().filter(isKept).limit(FIRST).toArray(),
      db.rooms.count(),
      db.rooms.orderBy('deleteAt').toArray(),
    ]);
    const rooms = await db.rooms.bulkGet(missed.map(({ roomId }) => roomId));
    const running = await db.rooms.bulkGet(presence.map(({ roomId }) => roomId));
    return {
      account,
      status,
      presence: new Map(presence.map((entry) => [entry.roomId, entry])),
      doors: new Map(doors.map((door) => [door.roomId, door])),
      missed: missed.map((visitor, index) => ({
        ...visitor,
        room: rooms[index]?.name,
        guestLink: rooms[index]?.guestLink,
      })),
      running: running.filter((room) => room !== undefined).filter(isKept),
      first: [...new Map([...pinned, ...recent].map((room) => [room.id, room])).values()],
      total: all - deleted.length,
      deleted,
    };
  });

/** Reads every room, those being deleted left out, in no order. */
export const readAllRooms = async (): Promise<Room[]> => (await db.rooms.toArray()).filter(isKept);

const isKept = (room: Room) => room.deleteAt === undefined;
