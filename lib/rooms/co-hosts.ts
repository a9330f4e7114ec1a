import { fail, ok, type Result } from '../eyeson/errors.ts';
import { db } from './database.ts';
import { reach } from './reach.ts';

/** Adds a further host to a room; the link to pass on to them is in the database, for our own pages only. */
export async function addCoHost(roomId: string, host: { name: string; id?: string }): Promise<Result<void>> {
  const there = await reach(roomId);
  if (!there.ok) return there;
  const added = await there.value.eyeson.addHost(roomId, host);
  if (!added.ok) return added;
  if (!added.value.host) return fail({ kind: 'bad-reply' });
  const { token, link } = added.value.host;
  await db.coHosts.put({ token, roomId, name: host.name, link, ...(host.id && { userId: host.id }) });
  return ok(undefined);
}

/** Takes a host's right to start the meeting back: their link works no more. @param token that host's, a secret */
export async function removeCoHost(token: string): Promise<Result<void>> {
  const host = await db.coHosts.get(token);
  const there = host ? await reach(host.roomId) : fail({ kind: 'not-found' });
  if (!host || !there.ok) return fail({ kind: 'not-found' });
  const removed = await there.value.eyeson.removeHost(host.roomId, token);
  if (removed.ok) await db.coHosts.delete(token);
  return removed;
}
