import { type Account, db, type PendingCreation, type Room } from '../../shared/database/database.ts';
import { deleteNow } from './remove-rooms.ts';
import { eyesonOf } from '../teams/connect.ts';

const MINUTE = 60_000;
/** How far apart two rooms of one request are created at most, by Eyeson's clock, in milliseconds. */
const SAME_REQUEST = 2 * MINUTE;
/** Rooms of one host that are created further apart and have different names are no probable twins. */
const PROBABLE = 10 * MINUTE;
/** An older twin may have been used on another computer with the same key. By Eyeson's clock, in milliseconds. */
const MAX_AGE = 60 * MINUTE;

/**
 * Finds the twins of rooms that were created here: Chromium resends a POST by itself if a kept-alive connection breaks
 * before the response, and Eyeson then creates two rooms. Both have a host with the creation's id. A twin is deleted
 * only if it is certain that nobody has seen it; any other is recorded, and the host decides.
 * @param serverTime Eyeson's clock now, in milliseconds since 1970
 */
export async function resolveTwins(account: Account, serverTime: number): Promise<void> {
  const creations = await db.creations.where({ state: 'made' }).toArray();
  for (const creation of creations.filter(({ accountId }) => accountId === account.id)) {
    const kept = creation.roomId === undefined ? undefined : await db.rooms.get(creation.roomId);
    if (kept) await resolveTwinsOf(kept, creation, { account, serverTime });
  }
}

/** Stops the question whether a room is a twin: the host has said that both rooms are right. */
export async function dismissTwin(roomId: string): Promise<void> {
  await db.twins.update(roomId, { dismissed: true });
}

async function resolveTwinsOf(
  kept: Room,
  creation: PendingCreation,
  { account, serverTime }: { account: Account; serverTime: number },
): Promise<void> {
  const sameHost = await db.rooms
    .where({ madeBy: creation.id })
    .filter(
      ({ id, accountId, deleteAt }) => id !== kept.id && accountId === account.id && deleteAt === undefined,
    )
    .toArray();
  const [only] = sameHost;
  // If more rooms have this host, Eyeson does not tell which request created them.
  const isOnly = sameHost.length === 1 && !creation.twinDeleted;
  if (only && isOnly && isOfSameRequest(only, kept, creation)) {
    const isRecent = serverTime - Date.parse(only.createdAt) <= MAX_AGE;
    if (isRecent && (await isUnchangedAtEyeson(account, only)) && (await isUnused(only))) {
      await db.creations.update(creation.id, { twinDeleted: true });
      await deleteNow(only);
      return;
    }
  }
  await recordTwins(
    sameHost.filter((room) => isProbableTwin(room, kept, creation)),
    kept,
  );
}

const isOfSameRequest = (room: Room, kept: Room, { begunAt }: PendingCreation) =>
  room.name === kept.name && room.seenAt >= begunAt && timeBetween(room, kept) <= SAME_REQUEST;

const isProbableTwin = (room: Room, kept: Room, { begunAt }: PendingCreation) =>
  room.seenAt >= begunAt && (room.name === kept.name || timeBetween(room, kept) <= PROBABLE);

const timeBetween = (one: Room, other: Room) =>
  Math.abs(Date.parse(one.createdAt) - Date.parse(other.createdAt));

/** Fetches the room again: it has the same name and host, and its meeting does not run. */
async function isUnchangedAtEyeson(account: Account, { id, name, madeBy }: Room): Promise<boolean> {
  const reply = await eyesonOf(account).getPermalink(id);
  if (!reply.ok || reply.value.startedAt !== null || reply.value.name !== name) return false;
  return reply.value.host?.id === undefined || reply.value.host.id === madeBy;
}

/** Whether the host has done nothing with the room on this computer, and nobody was seen in it. */
async function isUnused({ id: roomId }: Room): Promise<boolean> {
  const { rooms, plans, coHosts, additions, changes, doors, presence, visits, missed, googleAccounts } = db;
  const tables = [rooms, plans, coHosts, additions, changes, doors, presence, visits, missed, googleAccounts];
  return db.transaction('r', tables, async () => {
    const room = await rooms.get(roomId);
    if (!room) return false;
    const { used, pin, note, colour, muted, changedAt, deleteAt } = room;
    const marks = [used, pin, note, colour, muted, changedAt, deleteAt];
    const isOfRoom = (row: { roomId?: string }) => row.roomId === roomId;
    const counts = await Promise.all([
      plans.where({ roomId }).count(),
      coHosts.where({ roomId }).count(),
      missed.where({ roomId }).count(),
      ...[changes, doors, presence, visits].map((table) => table.where({ roomId }).count()),
      additions.filter(isOfRoom).count(),
      googleAccounts.filter(isOfRoom).count(),
    ]);
    return marks.every((mark) => mark === undefined) && counts.every((count) => count === 0);
  });
}

/** Records twins for the host to decide about; a decision that was made stays. */
async function recordTwins(twins: Room[], kept: Room): Promise<void> {
  if (twins.length === 0) return;
  await db.transaction('rw', db.twins, async () => {
    const known = await db.twins.bulkGet(twins.map(({ id }) => id));
    const added = twins.filter((_, index) => !known[index]);
    await db.twins.bulkPut(added.map(({ id, accountId }) => ({ roomId: id, keptId: kept.id, accountId })));
  });
}
