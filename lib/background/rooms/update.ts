import { ok, type Result } from '../../shared/errors/errors.ts';
import type { Permalink, PermalinkChanges } from '../../shared/eyeson/types.ts';
import { mergeOptions, findResetOptions } from '../../shared/rooms/options.ts';
import { type PendingUpdate, db } from '../../shared/database/database.ts';
import { mapAll, withLock } from '../../shared/concurrency.ts';
import { mergePermalink } from '../sync/upsert.ts';
import { withRoom, type RoomContext } from './host-link.ts';
import { noteSuccess } from '../teams/status.ts';
import { isOutcomeUnknown } from '../../shared/errors/classify.ts';
import type { RoomDetails } from '../../shared/rooms/commands.ts';

/** Fetches the editable details of a room. @returns `not-found`, or the errors of the request */
export async function readDetails(roomId: string): Promise<Result<RoomDetails>> {
  const context = await withRoom(roomId);
  if (!context.ok) return context;
  const reply = await context.value.eyeson.getPermalink(roomId);
  if (!reply.ok) return reply;
  const { name, expiresAt, options, host } = reply.value;
  const isOwnHost = host?.name && host.token === context.value.room.hostToken;
  return ok({ name, expiresAt, options, ...(isOwnHost && { hostName: host.name }) });
}

/**
 * Updates a room at Eyeson and here. Only the given options are sent, unless Eyeson is known to replace the complete
 * options. When that is seen for the first time, the options that were reset are sent again with their previous values.
 * Updates of one room run one after the other.
 * @returns `not-found` if the room is not stored, else the errors of the requests
 */
export const updateRoom = (roomId: string, changes: PermalinkChanges): Promise<Result<void>> =>
  withLock(roomId, async () => {
    const context = await withRoom(roomId);
    if (!context.ok) return context;
    const resumed = await resumeUpdate(context.value);
    return resumed.ok ? sendUpdate(context.value, changes) : resumed;
  });

/**
 * Completes updates that were interrupted by the end of the worker or a lost connection, restoring options that they
 * may have reset. To be called at the start of the worker.
 */
export async function resumePending(): Promise<void> {
  const resume = ({ roomId }: PendingUpdate) =>
    withLock(roomId, async () => {
      const context = await withRoom(roomId);
      if (context.ok) await resumeUpdate(context.value);
      else await db.changes.delete(roomId);
    });
  await mapAll(await db.changes.toArray(), 1, resume);
}

async function sendUpdate(
  context: RoomContext,
  { options, ...changes }: PermalinkChanges,
): Promise<Result<void>> {
  const { room, account, eyeson } = context;
  if (!options) return storeReply(context, await eyeson.changePermalink(room.id, changes));
  const before = await eyeson.getPermalink(room.id);
  if (!before.ok) return before;
  const status = await db.status.get(account.id);
  const sent = status?.replacesOptions ? mergeOptions(before.value.options, options) : options;
  const pending = { roomId: room.id, accountId: account.id, before: before.value.options, asked: sent };
  await db.changes.put(pending);
  const reply = await eyeson.changePermalink(room.id, { ...changes, options: sent });
  if (reply.ok) return repairOptions(context, pending, reply.value);
  if (!isOutcomeUnknown(reply.error)) await db.changes.delete(room.id);
  return reply;
}

/** Fetches the outcome of an interrupted update of the room, if there is one, and repairs it. */
async function resumeUpdate(context: RoomContext): Promise<Result<void>> {
  const pending = await db.changes.get(context.room.id);
  if (!pending) return ok(undefined);
  const current = await context.eyeson.getPermalink(pending.roomId);
  return current.ok ? repairOptions(context, pending, current.value) : current;
}

/** Sends reset options again. If that fails, the next start of the worker or the next update of the room retries it. */
async function repairOptions(
  context: RoomContext,
  pending: PendingUpdate,
  current: Permalink,
): Promise<Result<void>> {
  const { room, account, eyeson } = context;
  const reset = findResetOptions(pending.before, pending.asked, current.options);
  if (Object.keys(reset).length === 0) {
    await db.changes.delete(room.id);
    return storeReply(context, ok(current));
  }
  await noteSuccess(account.id, { replacesOptions: true });
  const restored = await eyeson.changePermalink(room.id, { options: mergeOptions(current.options, reset) });
  if (restored.ok || restored.error.kind === 'invalid') await db.changes.delete(room.id);
  return storeReply(context, restored);
}

/** Stores the room as Eyeson returned it. */
async function storeReply({ room, account }: RoomContext, reply: Result<Permalink>): Promise<Result<void>> {
  if (!reply.ok) return reply;
  await db.transaction('rw', db.rooms, async () => {
    const stored = await db.rooms.get(room.id);
    const changedAt = Date.now();
    if (stored)
      await db.rooms.put({ ...mergePermalink(stored, reply.value, account.id, changedAt), changedAt });
  });
  return ok(undefined);
}
