import { fail, ok, type Result } from '../eyeson/errors.ts';
import type { Permalink } from '../eyeson/types.ts';
import { type Addition, db } from './database.ts';
import { reach, type Reached } from './reach.ts';
import { mayBeDone } from './unsure.ts';

/**
 * Adds a further host to a room; the link to pass on to them is in the database, for our own pages only. Asked again
 * after a lost reply, it asks for the same host again: by the id that they were given the first time.
 */
export async function addCoHost(roomId: string, host: { name: string; id?: string }): Promise<Result<void>> {
  const there = await reach(roomId);
  if (!there.ok) return there;
  const key = [roomId, host.name] satisfies [string, string];
  const added = await add(there.value, host);
  if (!added.ok) {
    if (!mayBeDone(added.error)) await db.additions.delete(key);
    return added;
  }
  if (!added.value.host) return fail({ kind: 'bad-reply' });
  const { token, link } = added.value.host;
  await db.transaction('rw', db.coHosts, db.additions, async () => {
    await db.coHosts.put({ token, roomId, name: host.name, link, ...(host.id && { userId: host.id }) });
    await db.additions.delete(key);
  });
  return ok(undefined);
}

async function add(
  { room, account, eyeson }: Reached,
  host: { name: string; id?: string },
): Promise<Result<Permalink>> {
  const before = await db.additions.get([room.id, host.name]);
  if (before && before.userId === host.id) {
    const told = await eyeson.getPermalink(room.id);
    if (!told.ok || told.value.host?.id === before.id) return told;
    return eyeson.addHost(room.id, { name: host.name, id: before.id });
  }
  const id = host.id ?? crypto.randomUUID();
  const addition: Addition = { roomId: room.id, accountId: account.id, name: host.name, id };
  await db.additions.put({ ...addition, ...(host.id && { userId: host.id }) });
  return eyeson.addHost(room.id, { name: host.name, id });
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
