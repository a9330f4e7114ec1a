import { db, type Room } from '../../shared/database/database.ts';
import { removeRows } from './remove-rooms.ts';

/** How long the data of a room that Eyeson does not list any more is kept, in milliseconds. */
const RETENTION_MS = 30 * 24 * 3_600_000;

/** The tables of a transaction that calls {@link giveBack}. */
export const vanishedTables = [db.rooms, db.vanished, db.coHosts, db.plans, db.additions, db.changes];

/**
 * Removes rooms that Eyeson does not list any more, and keeps what only this computer knows of them: Eyeson may have
 * been wrong.
 */
export async function moveToVanished(ids: string[]): Promise<void> {
  await db.transaction('rw', [...vanishedTables, db.refusals, db.twins], async () => {
    const removed = new Set(ids);
    const isDependent = ({ roomId }: { roomId: string }) => removed.has(roomId);
    const [rooms, coHosts, plans, additions, changes] = await Promise.all([
      db.rooms.bulkGet(ids),
      db.coHosts.where('roomId').anyOf(ids).toArray(),
      db.plans.where('roomId').anyOf(ids).toArray(),
      db.additions.filter(isDependent).toArray(),
      db.changes.filter(isDependent).toArray(),
    ]);
    const of = <T extends { roomId: string }>(rows: T[], id: string) =>
      rows.filter(({ roomId }) => roomId === id);
    const vanished = rooms.flatMap((room) => {
      if (!room) return [];
      const { id, accountId } = room;
      return {
        roomId: id,
        accountId,
        at: Date.now(),
        room,
        coHosts: of(coHosts, id),
        plans: of(plans, id),
        additions: of(additions, id),
        changes: of(changes, id),
      };
    });
    await db.vanished.bulkPut(vanished);
    await removeRows(ids);
  });
}

/**
 * Gives the data of vanished rooms back, except for the rooms themselves. Has to be called in a transaction with
 * {@link vanishedTables}.
 * @param accountId the account that lists the rooms now
 * @returns the rooms as they were, by id; the caller stores them
 */
export async function giveBack(accountId: string, ids: string[]): Promise<Map<string, Room>> {
  const returned = (await db.vanished.bulkGet(ids)).filter((row) => row !== undefined);
  if (returned.length === 0) return new Map();
  const own = <T extends object>(rows: T[]) => rows.map((row) => ({ ...row, accountId }));
  await Promise.all([
    db.coHosts.bulkPut(returned.flatMap(({ coHosts }) => coHosts)),
    db.plans.bulkPut(returned.flatMap(({ plans }) => own(plans))),
    db.additions.bulkPut(returned.flatMap(({ additions }) => own(additions))),
    db.changes.bulkPut(returned.flatMap(({ changes }) => own(changes))),
    db.vanished.bulkDelete(returned.map(({ roomId }) => roomId)),
  ]);
  return new Map(returned.map(({ roomId, room }) => [roomId, { ...room, accountId }]));
}

/**
 * Deletes the data of rooms that vanished more than 30 days ago. To be called after a complete sync: a room that is
 * listed again has its data back before.
 * @param now milliseconds since 1970
 */
export async function removeOldVanished(now = Date.now()): Promise<void> {
  const old = await db.vanished
    .where('at')
    .below(now - RETENTION_MS)
    .primaryKeys();
  if (old.length > 0) await db.vanished.bulkDelete(old);
}
