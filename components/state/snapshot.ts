import type { AppError } from '../../lib/shared/errors/errors.ts';
import {
  type Account,
  db,
  type Door,
  type MissedGuest,
  type Presence,
  type Room,
} from '../../lib/shared/database/database.ts';
import { remindersAfterExpiry } from '../../lib/shared/rooms/queries.ts';
import { type Health, healthOf } from './health.ts';

/** How many rooms are read before all others: more than a popup shows. */
const FIRST = 30;

/** How many missed visitors are shown at once. */
const MISSED = 3;

/** All that a page of ours shows of the database, but for the rooms beyond the first. */
export interface Snapshot {
  /** The team that new rooms are made in. */
  account: Account | undefined;
  /** All teams, in the order in which they came. */
  accounts: Account[];
  /** Set while the rooms of one team alone are shown: `account`'s. */
  chosen: boolean;
  /** How things stand with the teams that are shown. */
  health: Health;
  /** How things stand with each team, by its id. */
  healths: ReadonlyMap<string, Health>;
  /** By the room's id; a room without an entry does not run. */
  presence: ReadonlyMap<string, Presence>;
  /** By the room's id: the doors that are open, or will be. */
  doors: ReadonlyMap<string, Door>;
  /** By the room's id: the first planned time, in milliseconds since 1970, at which its link no longer works. */
  late: ReadonlyMap<string, number>;
  /** The rooms of all teams that run. */
  running: Room[];
  /** Who was missed last, with the room's name, the latest first. */
  missed: (MissedGuest & { room: string | undefined; guestLink: string | undefined })[];
  /** The pinned and the most recently used rooms that are shown, those being deleted left out. */
  first: Room[];
  /** Whether there are no more than these. */
  isFirstAll: boolean;
  /** Deleted a moment ago, and not at Eyeson yet: Delete can be undone. */
  deleted: Room[];
  /** Rooms that were to be deleted and are still there. */
  refused: FailedDeletionLine | undefined;
}

export interface FailedDeletionLine {
  count: number;
  /** One of them. */
  room: Room | undefined;
  /** Why that one is. */
  error: AppError;
}

/** Reads it in one transaction, so that its parts fit each other. */
export const readSnapshot = (): Promise<Snapshot> =>
  db.transaction(
    'r',
    [db.accounts, db.choices, db.status, db.presence, db.doors, db.plans, db.missed, db.refusals, db.rooms],
    async () => {
      const { accounts, chosen } = await readTeams();
      const shown = chosen ? [chosen] : accounts;
      const [status, presence, doors, late, missed, refused, rooms] = await Promise.all([
        db.status.toArray(),
        db.presence.toArray(),
        db.doors.toArray(),
        remindersAfterExpiry(),
        readMissed(),
        readRefused(),
        readRooms(chosen?.id),
      ]);
      const running = await db.rooms.bulkGet(presence.map(({ roomId }) => roomId));
      return {
        account: chosen ?? accounts[0],
        accounts,
        chosen: chosen !== undefined,
        health: healthOf(shown, status),
        healths: new Map(accounts.map((account) => [account.id, healthOf([account], status)])),
        presence: new Map(presence.map((entry) => [entry.roomId, entry])),
        doors: new Map(doors.map((door) => [door.roomId, door])),
        late,
        missed,
        refused,
        running: running.filter((room) => room !== undefined).filter(isKept),
        ...rooms,
      };
    },
  );

async function readTeams(): Promise<{ accounts: Account[]; chosen: Account | undefined }> {
  const [accounts, choice] = await Promise.all([db.accounts.toArray(), db.choices.get('team')]);
  return {
    accounts: accounts.toSorted((a, b) => a.addedAt - b.addedAt),
    chosen: accounts.find(({ id }) => id === choice?.accountId),
  };
}

async function readRooms(
  accountId: string | undefined,
): Promise<Pick<Snapshot, 'first' | 'isFirstAll' | 'deleted'>> {
  const isShown = (room: Room) => accountId === undefined || room.accountId === accountId;
  const byUse = accountId === undefined ? db.rooms.orderBy('usedAt') : inOneTeam(accountId);
  const [pinned, recent, deleted] = await Promise.all([
    db.rooms
      .orderBy('pin')
      .filter((room) => isShown(room) && isKept(room))
      .limit(FIRST)
      .toArray(),
    byUse.reverse().filter(isKept).limit(FIRST).toArray(),
    db.rooms.orderBy('deleteAt').toArray(),
  ]);
  return {
    first: [...new Map([...pinned, ...recent].map((room) => [room.id, room])).values()],
    // To count ten thousand would keep the first of them waiting.
    isFirstAll: recent.length < FIRST,
    deleted,
  };
}

const inOneTeam = (accountId: string) =>
  db.rooms.where('[accountId+usedAt]').between([accountId, -Infinity], [accountId, Infinity]);

async function readMissed(): Promise<Snapshot['missed']> {
  const missed = await db.missed.orderBy('left').reverse().limit(MISSED).toArray();
  const rooms = await db.rooms.bulkGet(missed.map(({ roomId }) => roomId));
  return missed.map((visitor, index) => ({
    ...visitor,
    room: rooms[index]?.name,
    guestLink: rooms[index]?.guestLink,
  }));
}

async function readRefused(): Promise<FailedDeletionLine | undefined> {
  const first = await db.refusals.limit(1).first();
  if (!first) return undefined;
  const [count, room] = await Promise.all([db.refusals.count(), db.rooms.get(first.roomId)]);
  return { count, room, error: first.error };
}

const isKept = (room: Room) => room.deleteAt === undefined;
