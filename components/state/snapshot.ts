import type { AppError } from '../../lib/shared/errors/errors.ts';
import {
  type Account,
  db,
  type Door,
  type MissedGuest,
  type Presence,
  type Room,
  type Status,
} from '../../lib/shared/database/database.ts';
import { remindersAfterExpiry } from '../../lib/shared/rooms/queries.ts';
import { type Health, healthOf } from './health.ts';

/** Number of rooms read for the first frame, more than the popup shows at once. */
const FIRST = 30;

/** Maximum number of missed visitors shown. */
const MISSED = 3;

/** Everything a page shows of the database, except for the rooms beyond the first ones. */
export interface Snapshot {
  /** The team in which new rooms are created; undefined if no team is connected. */
  account: Account | undefined;
  /** All teams, in the order in which they were added. */
  accounts: Account[];
  /** Whether only the rooms of `account` are shown. */
  chosen: boolean;
  /** Connection status of the shown teams, combined. */
  health: Health;
  /** Connection status by team id. */
  healths: ReadonlyMap<string, Health>;
  /** Running meetings by room id. */
  presence: ReadonlyMap<string, Presence>;
  /** Open and planned doors by room id. */
  doors: ReadonlyMap<string, Door>;
  /** First reminder after the link's expiry by room id, in milliseconds since 1970. */
  lateReminders: ReadonlyMap<string, number>;
  /** Rooms of all teams whose meeting is running. */
  running: Room[];
  /** Latest missed visitors with the name and link of their room, newest first. */
  missed: (MissedGuest & { room: string | undefined; guestLink: string | undefined })[];
  /** Pinned and most recently used rooms of the shown teams, without those being deleted. */
  first: Room[];
  /** Whether `first` contains all rooms. */
  isFirstAll: boolean;
  /** Rooms that are being deleted; those whose request has not been sent can be restored. */
  deleted: Room[];
  /** Deletions that failed; undefined if there are none. */
  failedDeletions: FailedDeletions | undefined;
  /** Pairs of rooms of which the host has to say whether one is a duplicate. */
  twins: TwinRooms[];
  /** Hosts to which links of teams lead, and about which the host has to decide. */
  linkHosts: LinkHost[];
}

/** A host other than Eyeson's own to which links of a team lead. */
export interface LinkHost {
  account: Account;
  host: string;
}

/** Two rooms that may be duplicates. */
export interface TwinRooms {
  /** The room that the host was given. */
  kept: Room;
  twin: Room;
}

/** Summary of failed deletions. */
export interface FailedDeletions {
  /** Number of rooms. */
  count: number;
  /** One of the rooms. */
  room: Room | undefined;
  /** Reason for that room. */
  error: AppError;
}

/** Reads the snapshot in one transaction, so that its parts are consistent. */
export const readSnapshot = (): Promise<Snapshot> =>
  db.transaction(
    'r',
    [
      db.accounts,
      db.status,
      db.choices,
      db.presence,
      db.doors,
      db.plans,
      db.missed,
      db.refusals,
      db.rooms,
      db.twins,
    ],
    async () => {
      const { accounts, chosen } = await readTeams();
      const shown = chosen ? [chosen] : accounts;
      const [status, presence, doors, lateReminders, missed, failedDeletions, twins, rooms] =
        await Promise.all([
          db.status.toArray(),
          db.presence.toArray(),
          db.doors.toArray(),
          remindersAfterExpiry(),
          readMissed(),
          readFailedDeletions(),
          readTwins(),
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
        lateReminders,
        missed,
        failedDeletions,
        twins,
        linkHosts: accounts.flatMap((account) => linkHostOf(account, status)),
        running: running.filter((room) => room !== undefined).filter(isNotDeleted),
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
      .filter((room) => isShown(room) && isNotDeleted(room))
      .limit(FIRST)
      .toArray(),
    byUse.reverse().filter(isNotDeleted).limit(FIRST).toArray(),
    db.rooms.orderBy('deleteAt').toArray(),
  ]);
  return {
    first: [...new Map([...pinned, ...recent].map((room) => [room.id, room])).values()],
    // Counting ten thousand rooms would delay the first frame.
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

async function readFailedDeletions(): Promise<FailedDeletions | undefined> {
  const first = await db.refusals.limit(1).first();
  if (!first) return undefined;
  const [count, room] = await Promise.all([db.refusals.count(), db.rooms.get(first.roomId)]);
  return { count, room, error: first.error };
}

function linkHostOf(account: Account, all: Status[]): LinkHost[] {
  const host = all.find(({ accountId }) => accountId === account.id)?.linkHost;
  return host === undefined ? [] : [{ account, host }];
}

async function readTwins(): Promise<TwinRooms[]> {
  const open = await db.twins.filter(({ dismissed }) => !dismissed).toArray();
  const [kept, twins] = await Promise.all([
    db.rooms.bulkGet(open.map(({ keptId }) => keptId)),
    db.rooms.bulkGet(open.map(({ roomId }) => roomId)),
  ]);
  return open.flatMap((_, index): TwinRooms[] => {
    const [room, twin] = [kept[index], twins[index]];
    return room && twin && isNotDeleted(room) && isNotDeleted(twin) ? [{ kept: room, twin }] : [];
  });
}

const isNotDeleted = (room: Room) => room.deleteAt === undefined;
