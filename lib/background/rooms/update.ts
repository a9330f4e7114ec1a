import { ok, type Result } from '../../shared/errors/errors.ts';
import type { Permalink, PermalinkChanges } from '../../shared/eyeson/types.ts';
import { mergeOptions, findResetOptions } from '../../shared/rooms/options.ts';
import { type PendingUpdate, db } from '../../shared/database/database.ts';
import { withLock } from '../../shared/concurrency.ts';
import { mergePermalink } from '../sync/upsert.ts';
import { withRoom, type RoomContext } from './host-link.ts';
import { noteSuccess } from '../teams/status.ts';
import { isOutcomeUnknown } from '../../shared/errors/classify.ts';
import type { RoomDetails } from '../../shared/rooms/commands.ts';

/** A room's details, fresh from Eyeson. */
export async function readDetails(roomId: string): Promise<Result<RoomDetails>> {
  const there = await withRoom(roomId);
  if (!there.ok) return there;
  const reply = await there.value.eyeson.getPermalink(roomId);
  if (!reply.ok) return reply;
  const { name, expiresAt, options, host } = reply.value;
  const isOurs = host?.name && host.token === there.value.room.hostToken;
  return ok({ name, expiresAt, options, ...(isOurs && { hostName: host.name }) });
}

/**
 * Changes a room at Eyeson and here. Only what is given is sent, as long as Eyeson is not known to take the options
 * of a change for all there are; where it first turns out to, those that it set back are sent again as they were.
 */
export const updateRoom = (roomId: string, changes: PermalinkChanges): Promise<Result<void>> =>
  withLock(roomId, async () => {
    const there = await withRoom(roomId);
    if (!there.ok) return there;
    const finished = await resume(there.value);
    return finished.ok ? sendUpdate(there.value, changes) : finished;
  });

/** Sees to the options that a worker may have lost when it died, or its connection broke. To be called at the start of a worker. */
export async function resumePending(): Promise<void> {
  for (const { roomId } of await db.changes.toArray())
    await withLock(roomId, async () => {
      const there = await withRoom(roomId);
      if (there.ok) await resume(there.value);
      else await db.changes.delete(roomId);
    });
}

async function sendUpdate(
  there: RoomContext,
  { options, ...changes }: PermalinkChanges,
): Promise<Result<void>> {
  const { room, account, eyeson } = there;
  if (!options) return storeReply(there, await eyeson.changePermalink(room.id, changes));
  const before = await eyeson.getPermalink(room.id);
  if (!before.ok) return before;
  const known = await db.status.get(account.id);
  const asked = known?.replacesOptions ? mergeOptions(before.value.options, options) : options;
  const begun = { roomId: room.id, accountId: account.id, before: before.value.options, asked };
  await db.changes.put(begun);
  const reply = await eyeson.changePermalink(room.id, { ...changes, options: asked });
  if (reply.ok) return repairOptions(there, begun, reply.value);
  if (!isOutcomeUnknown(reply.error)) await db.changes.delete(room.id);
  return reply;
}

/** Looks what became of a change that was begun. */
async function resume(there: RoomContext): Promise<Result<void>> {
  const begun = await db.changes.get(there.room.id);
  if (!begun) return ok(undefined);
  const now = await there.eyeson.getPermalink(begun.roomId);
  return now.ok ? repairOptions(there, begun, now.value) : now;
}

/** Sends again what was set back. What cannot be sent now is tried at the next start of a worker, or the next change. */
async function repairOptions(
  there: RoomContext,
  begun: PendingUpdate,
  now: Permalink,
): Promise<Result<void>> {
  const { room, account, eyeson } = there;
  const lost = findResetOptions(begun.before, begun.asked, now.options);
  if (Object.keys(lost).length === 0) {
    await db.changes.delete(room.id);
    return storeReply(there, ok(now));
  }
  await noteSuccess(account.id, { replacesOptions: true });
  const restored = await eyeson.changePermalink(room.id, { options: mergeOptions(now.options, lost) });
  if (restored.ok || restored.error.kind === 'invalid') await db.changes.delete(room.id);
  return storeReply(there, restored);
}

/** Takes over what Eyeson says of a room now. */
async function storeReply({ room, account }: RoomContext, reply: Result<Permalink>): Promise<Result<void>> {
  if (!reply.ok) return reply;
  await db.transaction('rw', db.rooms, async () => {
    const known = await db.rooms.get(room.id);
    const changedAt = Date.now();
    if (known)
      await db.rooms.put({ ...mergePermalink(known, reply.value, account.id, changedAt), changedAt });
  });
  return ok(undefined);
}
