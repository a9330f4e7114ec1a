import type { AppError } from '../../lib/shared/errors/errors.ts';
import {
  type Account,
  db,
  type Door,
  type Presence,
  type Room,
  type Status,
} from '../../lib/shared/database/database.ts';
import { remindersAfterExpiry } from '../../lib/shared/rooms/queries.ts';
import { type Health, healthOf } from './health.ts';
import { type FirstRooms, isNotDeleted, readFirstRooms } from './first-rooms.ts';

/** Everything a page shows of the database, except for the rooms beyond the first ones. */
export interface Snapshot extends FirstRooms {
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
  /** Number of missed guests of the shown teams. */
  missedCount: number;
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

/** What the snapshot has of other tables than `status`, in which every request to Eyeson is noted. */
type Parts = Omit<Snapshot, 'health' | 'healths' | 'linkHosts'>;

/** Reads the parts of the snapshot in one transaction, so that they are consistent. */
export const readParts = (): Promise<Parts> =>
  db.transaction(
    'r',
    [db.accounts, db.choices, db.presence, db.doors, db.plans, db.missed, db.refusals, db.rooms, db.twins],
    async () => {
      const [{ accounts, chosen }, count] = await Promise.all([readTeams(), db.rooms.count()]);
      const [presence, doors, lateReminders, missedCount, failedDeletions, twins, rooms] = await Promise.all([
        db.presence.toArray(),
        db.doors.toArray(),
        remindersAfterExpiry(),
        countMissed(chosen?.id),
        readFailedDeletions(),
        readTwins(),
        readFirstRooms(chosen?.id, count),
      ]);
      const running = presence.length > 0 ? await db.rooms.bulkGet(presence.map(({ roomId }) => roomId)) : [];
      return {
        account: chosen ?? accounts[0],
        accounts,
        chosen: chosen !== undefined,
        presence: new Map(presence.map((entry) => [entry.roomId, entry])),
        doors: new Map(doors.map((door) => [door.roomId, door])),
        lateReminders,
        missedCount,
        failedDeletions,
        twins,
        running: running.filter(isNotDeleted),
        ...rooms,
      };
    },
  );

/** Reads the state of the connections to Eyeson. */
export const readStatus = (): Promise<Status[]> => db.status.toArray();

/** Adds the state of the connections to the other parts. */
export const withStatus = (parts: Parts, status: Status[]): Snapshot => ({
  ...parts,
  health: healthOf(parts.chosen && parts.account ? [parts.account] : parts.accounts, status),
  healths: new Map(parts.accounts.map((account) => [account.id, healthOf([account], status)])),
  linkHosts: parts.accounts.flatMap((account) => linkHostOf(account, status)),
});

/** Reads the snapshot once. */
export const readSnapshot = async (): Promise<Snapshot> => withStatus(await readParts(), await readStatus());

async function readTeams(): Promise<{ accounts: Account[]; chosen: Account | undefined }> {
  const [accounts, choice] = await Promise.all([db.accounts.toArray(), db.choices.get('team')]);
  return {
    accounts: accounts.toSorted((a, b) => a.addedAt - b.addedAt),
    chosen: accounts.find(({ id }) => id === choice?.accountId),
  };
}

const countMissed = (accountId: string | undefined): Promise<number> =>
  accountId === undefined
    ? db.missed.count()
    : db.missed.toArray().then((all) => all.filter((guest) => guest.accountId === accountId).length);

async function readFailedDeletions(): Promise<FailedDeletions | undefined> {
  const all = await db.refusals.toArray();
  const [first] = all;
  return first && { count: all.length, room: await db.rooms.get(first.roomId), error: first.error };
}

function linkHostOf(account: Account, all: Status[]): LinkHost[] {
  const host = all.find(({ accountId }) => accountId === account.id)?.linkHost;
  return host === undefined ? [] : [{ account, host }];
}

async function readTwins(): Promise<TwinRooms[]> {
  const open = (await db.twins.toArray()).filter(({ dismissed }) => !dismissed);
  if (open.length === 0) return [];
  const [kept, twins] = await Promise.all([
    db.rooms.bulkGet(open.map(({ keptId }) => keptId)),
    db.rooms.bulkGet(open.map(({ roomId }) => roomId)),
  ]);
  return open.flatMap((_, index): TwinRooms[] => {
    const [room, twin] = [kept[index], twins[index]];
    return isNotDeleted(room) && isNotDeleted(twin) ? [{ kept: room, twin }] : [];
  });
}
