import { ok, type Result } from '../../shared/errors/errors.ts';
import type { Permalink, PermalinkChanges } from '../../shared/eyeson/types.ts';
import { over, setBack } from '../../shared/rooms/options.ts';
import { type Change, db } from '../../shared/database/database.ts';
import { withLock } from '../../shared/concurrency.ts';
import { merge } from '../sync/upsert.ts';
import { reach, type Reached } from './host-link.ts';
import { noteSuccess } from '../teams/status.ts';
import { mayBeDone } from '../../shared/errors/classify.ts';
import type { Details } from '../../shared/rooms/commands.ts';

/** A room's details, fresh from Eyeson. */
export async function detailsOf(roomId: string): Promise<Result<Details>> {
  const there = await reach(roomId);
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
export const changeRoom = (roomId: string, changes: PermalinkChanges): Promise<Result<void>> =>
  withLock(roomId, async () => {
    const there = await reach(roomId);
    if (!there.ok) return there;
    const finished = await finish(there.value);
    return finished.ok ? change(there.value, changes) : finished;
  });

/** Sees to the options that a worker may have lost when it died, or its connection broke. To be called at the start of a worker. */
export async function finishChanges(): Promise<void> {
  for (const { roomId } of await db.changes.toArray())
    await withLock(roomId, async () => {
      const there = await reach(roomId);
      if (there.ok) await finish(there.value);
      else await db.changes.delete(roomId);
    });
}

async function change(there: Reached, { options, ...changes }: PermalinkChanges): Promise<Result<void>> {
  const { room, account, eyeson } = there;
  if (!options) return keep(there, await eyeson.changePermalink(room.id, changes));
  const before = await eyeson.getPermalink(room.id);
  if (!before.ok) return before;
  const known = await db.status.get(account.id);
  const asked = known?.replacesOptions ? over(before.value.options, options) : options;
  const begun = { roomId: room.id, accountId: account.id, before: before.value.options, asked };
  await db.changes.put(begun);
  const reply = await eyeson.changePermalink(room.id, { ...changes, options: asked });
  if (reply.ok) return restore(there, begun, reply.value);
  if (!mayBeDone(reply.error)) await db.changes.delete(room.id);
  return reply;
}

/** Looks what became of a change that was begun. */
async function finish(there: Reached): Promise<Result<void>> {
  const begun = await db.changes.get(there.room.id);
  if (!begun) return ok(undefined);
  const now = await there.eyeson.getPermalink(begun.roomId);
  return now.ok ? restore(there, begun, now.value) : now;
}

/** Sends again what was set back. What cannot be sent now is tried at the next start of a worker, or the next change. */
async function restore(there: Reached, begun: Change, now: Permalink): Promise<Result<void>> {
  const { room, account, eyeson } = there;
  const lost = setBack(begun.before, begun.asked, now.options);
  if (Object.keys(lost).length === 0) {
    await db.changes.delete(room.id);
    return keep(there, ok(now));
  }
  await noteSuccess(account.id, { replacesOptions: true });
  const restored = await eyeson.changePermalink(room.id, { options: over(now.options, lost) });
  if (restored.ok || restored.error.kind === 'invalid') await db.changes.delete(room.id);
  return keep(there, restored);
}

/** Takes over what Eyeson says of a room now. */
async function keep({ room, account }: Reached, reply: Result<Permalink>): Promise<Result<void>> {
  if (!reply.ok) return reply;
  await db.transaction('rw', db.rooms, async () => {
    const known = await db.rooms.get(room.id);
    const changedAt = Date.now();
    if (known) await db.rooms.put({ ...merge(known, reply.value, account.id, changedAt), changedAt });
  });
  return ok(undefined);
}
