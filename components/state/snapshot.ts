import type { AppError } from '../../lib/shared/errors/errors.ts';
import {
  type Account,
  db,
  type Door,
  type Presence,
  type Room,
  type Status,
} from '../../lib/shared/database/database.ts';
import { isExpired, remindersAfterExpiry } from '../../lib/shared/rooms/queries.ts';
import { type Health, healthOf } from './health.ts';
import { isDue, LATE_MS } from './stable-order.ts';

/** Number of rooms read for the first frame, more than the popup shows at once. */
const FIRST = 30;
/** Number of rooms among which these are looked for, if some of them have expired. */
const CANDIDATES = 200;

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
  /** Next reminder by room id, in milliseconds since 1970; up to 15 minutes ago. */
  nextReminders: ReadonlyMap<string, number>;
  /** Rooms of all teams whose meeting is running. */
  running: Room[];
  /** Number of missed guests of the shown teams. */
  missedCount: number;
  /** Due, pinned and most recently used rooms of the shown teams, without those being deleted; all if there are few. */
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
      const [status, presence, doors, lateReminders, missedCount, failedDeletions, twins, rooms] =
        await Promise.all([
          db.status.toArray(),
          db.presence.toArray(),
          db.doors.toArray(),
          remindersAfterExpiry(),
          countMissed(chosen?.id),
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
        missedCount,
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
  now = Date.now(),
): Promise<Pick<Snapshot, 'first' | 'isFirstAll' | 'deleted' | 'nextReminders'>> {
  const isShown = (room: Room) =>
    isNotDeleted(room) && (accountId === undefined || room.accountId === accountId);
  const byUse = accountId === undefined ? db.rooms.orderBy('usedAt') : inOneTeam(accountId);
  const recentFirst = byUse.reverse();
  const [nextReminders, pinned, recent, deleted] = await Promise.all([
    readNextReminders(now),
    db.rooms.orderBy('pin').filter(isShown).limit(FIRST).toArray(),
    recentFirst.clone().filter(isShown).limit(FIRST).toArray(),
    db.rooms.orderBy('deleteAt').toArray(),
  ]);
  const due = await db.rooms.bulkGet([...nextReminders].flatMap(([id, at]) => (isDue(at, now) ? [id] : [])));
  const shownDue = due.filter((room) => room !== undefined).filter(isShown);
  // Counting ten thousand rooms would delay the first frame.
  const isFirstAll = recent.length < FIRST;
  const isLive = (room: Room) => isFirstAll || !isExpired(room, now);
  // Expired rooms are at the end of the list, behind those that are not read yet.
  const live = recent.every(isLive)
    ? recent
    : (await recentFirst.limit(CANDIDATES).toArray()).filter((room) => isShown(room) && isLive(room));
  const first = [...shownDue, ...pinned, ...live].filter(isLive);
  return {
    first: [...new Map(first.map((room) => [room.id, room])).values()],
    isFirstAll,
    deleted,
    nextReminders,
  };
}

const inOneTeam = (accountId: string) =>
  db.rooms.where('[accountId+usedAt]').between([accountId, -Infinity], [accountId, Infinity]);

async function readNextReminders(now: number): Promise<Map<string, number>> {
  const reminders = await db.plans
    .where('at')
    .above(now - LATE_MS)
    .reverse()
    .toArray();
  // The earliest of a room comes last, and stays.
  return new Map(reminders.map(({ roomId, at }) => [roomId, at]));
}

const countMissed = (accountId: string | undefined): Promise<number> =>
  accountId === undefined
    ? db.missed.count()
    : db.missed.filter((guest) => guest.accountId === accountId).count();

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
