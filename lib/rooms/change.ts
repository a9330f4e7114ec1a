import { ok, type Result } from '../eyeson/errors.ts';
import type { Permalink, PermalinkChanges } from '../eyeson/types.ts';
import { db } from './database.ts';
import { merge } from './merge.ts';
import { reach } from './reach.ts';

/** What can be changed of a room: what Eyeson says of it now. Nothing in it is secret. */
export type Details = Pick<Permalink, 'name' | 'expiresAt' | 'options'>;

/** A room's details, fresh from Eyeson. */
export async function detailsOf(roomId: string): Promise<Result<Details>> {
  const there = await reach(roomId);
  if (!there.ok) return there;
  const reply = await there.value.eyeson.getPermalink(roomId);
  if (!reply.ok) return reply;
  const { name, expiresAt, options } = reply.value;
  return ok({ name, expiresAt, options });
}

/**
 * Changes a room at Eyeson and here. Only what is given is sent; should Eyeson take that for all there is and set
 * the other options back, they are sent again as they were.
 */
export async function changeRoom(roomId: string, changes: PermalinkChanges): Promise<Result<void>> {
  const there = await reach(roomId);
  if (!there.ok) return there;
  const { eyeson, account } = there.value;
  const before = changes.options ? await eyeson.getPermalink(roomId) : undefined;
  if (before && !before.ok) return before;
  const first = await eyeson.changePermalink(roomId, changes);
  if (!first.ok) return first;
  const wanted = { ...before?.value.options, ...changes.options };
  const isLost = changes.options !== undefined && differs(wanted, first.value.options);
  const reply = isLost ? await eyeson.changePermalink(roomId, { options: wanted }) : first;
  if (!reply.ok) return reply;
  await db.transaction('rw', db.rooms, async () => {
    const room = await db.rooms.get(roomId);
    const changedAt = Date.now();
    if (room) await db.rooms.put({ ...merge(room, reply.value, account.id, changedAt), changedAt });
  });
  return ok(undefined);
}

const differs = (wanted: Record<string, unknown>, got: Record<string, unknown>) =>
  Object.entries(wanted).some(([name, value]) => JSON.stringify(got[name]) !== JSON.stringify(value));
