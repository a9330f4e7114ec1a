import type { AppError } from '../../lib/shared/errors/errors.ts';
import type { Account, Door, Presence, Reminder, Room, Status } from '../../lib/shared/database/database.ts';
import { type Reader, readTables } from '../../lib/shared/database/reader.ts';
import { readLook, withLook } from '../../lib/shared/rooms/last-look.ts';
import { isExpired } from '../../lib/shared/rooms/status.ts';
import { type FirstRooms, isNotDeleted, readFirstRooms } from './first-rooms.ts';
import { type Health, healthOf } from './health.ts';
import { LATE_MS } from './stable-order.ts';

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

/** The tables that the parts are read from. */
export const partTables = [
  'accounts',
  'choices',
  'presence',
  'doors',
  'plans',
  'missed',
  'refusals',
  'rooms',
  'twins',
] as const;

type PartReader = Reader<(typeof partTables)[number]>;

/** Reads the parts of the snapshot at one moment, so that they are consistent. @param now milliseconds since 1970 */
export const readParts = (now = Date.now()): Promise<Parts> =>
  readTables(partTables, async (reader) => {
    const [{ accounts, chosen }, count, reminders] = await Promise.all([
      readTeams(reader),
      reader.count('rooms'),
      reader.all('plans', { index: 'at', range: IDBKeyRange.lowerBound(now - LATE_MS, true) }),
    ]);
    const accountId = chosen?.id;
    const [presence, doors, lateReminders, missedCount, failedDeletions, twins, rooms] = await Promise.all([
      reader.all('presence'),
      reader.all('doors'),
      remindersAfterExpiry(reader, reminders, now),
      countMissed(reader, accountId),
      readFailedDeletions(reader),
      readTwins(reader),
      readFirstRooms(reader, { accountId, count, reminders }, now),
    ]);
    const running = await reader.many(
      'rooms',
      presence.map(({ roomId }) => roomId),
    );
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
  });

/** Reads the state of the connections to Eyeson, with the time of a look that the database does not have. */
export async function readStatus(): Promise<Status[]> {
  const status = readTables(['status'], (reader) => reader.all('status'));
  const [all, lookedAt] = await Promise.all([status, readLook()]);
  return withLook(all, lookedAt);
}

/** Adds the state of the connections to the other parts. */
export const withStatus = (parts: Parts, status: Status[]): Snapshot => ({
  ...parts,
  health: healthOf(parts.chosen && parts.account ? [parts.account] : parts.accounts, status),
  healths: new Map(parts.accounts.map((account) => [account.id, healthOf([account], status)])),
  linkHosts: parts.accounts.flatMap((account) => linkHostOf(account, status)),
});

/** Reads the snapshot once. */
export const readSnapshot = async (): Promise<Snapshot> => withStatus(await readParts(), await readStatus());

async function readTeams(reader: PartReader): Promise<{ accounts: Account[]; chosen: Account | undefined }> {
  const [accounts, choice] = await Promise.all([reader.all('accounts'), reader.get('choices', 'team')]);
  return {
    accounts: accounts.toSorted((a, b) => a.addedAt - b.addedAt),
    chosen: accounts.find(({ id }) => id === choice?.accountId),
  };
}

/**
 * Finds rooms that will have expired at the time of a future reminder.
 * @returns by room id, the time of the first such reminder, in milliseconds since 1970
 */
async function remindersAfterExpiry(
  reader: PartReader,
  reminders: readonly Reminder[],
  now: number,
): Promise<Map<string, number>> {
  const latestFirst = reminders.filter(({ at }) => at > now).toReversed();
  const rooms = await reader.many(
    'rooms',
    latestFirst.map(({ roomId }) => roomId),
  );
  const affected = latestFirst.filter(({ at }, index) => isExpired(rooms[index] ?? { expiresAt: null }, at));
  return new Map(affected.map(({ roomId, at }) => [roomId, at]));
}

const countMissed = (reader: PartReader, accountId: string | undefined): Promise<number> =>
  accountId === undefined
    ? reader.count('missed')
    : reader.all('missed').then((all) => all.filter((guest) => guest.accountId === accountId).length);

async function readFailedDeletions(reader: PartReader): Promise<FailedDeletions | undefined> {
  const all = await reader.all('refusals');
  const [first] = all;
  return first && { count: all.length, room: await reader.get('rooms', first.roomId), error: first.error };
}

function linkHostOf(account: Account, all: Status[]): LinkHost[] {
  const host = all.find(({ accountId }) => accountId === account.id)?.linkHost;
  return host === undefined ? [] : [{ account, host }];
}

async function readTwins(reader: PartReader): Promise<TwinRooms[]> {
  const open = (await reader.all('twins')).filter(({ dismissed }) => !dismissed);
  const [kept, twins] = await Promise.all([
    reader.many(
      'rooms',
      open.map(({ keptId }) => keptId),
    ),
    reader.many(
      'rooms',
      open.map(({ roomId }) => roomId),
    ),
  ]);
  return open.flatMap((_, index): TwinRooms[] => {
    const [room, twin] = [kept[index], twins[index]];
    return isNotDeleted(room) && isNotDeleted(twin) ? [{ kept: room, twin }] : [];
  });
}
