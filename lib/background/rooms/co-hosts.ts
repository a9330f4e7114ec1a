import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import type { Permalink } from '../../shared/eyeson/types.ts';
import { type PendingCoHost, db } from '../../shared/database/database.ts';
import { singleFlight } from '../../shared/concurrency.ts';
import { withRoom, type RoomContext } from './host-link.ts';
import { isOutcomeUnknown, isMissing } from '../../shared/errors/classify.ts';

/**
 * Adds a further host to a room; the link to pass on to them is in the database, for our own pages only. Asked again
 * after a lost reply, it asks for the same host again: by the id that they were given the first time.
 */
export function addCoHost(roomId: string, host: Wanted): Promise<Result<void>> {
  // A page that asks again because the worker died, and the worker that goes on by itself, mean the same host.
  const wish = JSON.stringify([roomId, host.name, host.id]);
  return flight(wish, () => carryOut(roomId, host));
}

interface Wanted {
  name: string;
  id?: string;
}

const flight = singleFlight<Result<void>>();

/** Carries through what a worker had begun when it died, or what lost its reply. To be called at the start of a worker. */
export async function resumeCoHosts(): Promise<void> {
  for (const { roomId, name, userId } of await db.additions.toArray()) {
    const added = await addCoHost(roomId, { name, ...(userId && { id: userId }) });
    if (!added.ok && (isMissing(added.error) || added.error.kind === 'invalid'))
      await db.additions.delete([roomId, name]);
  }
}

async function carryOut(roomId: string, host: Wanted): Promise<Result<void>> {
  const there = await withRoom(roomId);
  if (!there.ok) return there;
  const key = [roomId, host.name] satisfies [string, string];
  const isBegun = (await db.additions.get(key)) !== undefined;
  const added = await add(there.value, host);
  if (!added.ok) {
    // A try before this one may have made them, whatever is said of this one.
    if (!isBegun && !isOutcomeUnknown(added.error)) await db.additions.delete(key);
    return added;
  }
  if (!added.value.host) return fail({ kind: 'bad-reply' });
  const { token, link } = added.value.host;
  if (token === there.value.room.hostToken) {
    // By this id the room knows the host themselves, whose entry here is another one.
    await db.additions.delete(key);
    return fail({ kind: 'invalid' });
  }
  await db.transaction('rw', db.coHosts, db.additions, async () => {
    await db.coHosts.put({ token, roomId, name: host.name, link, ...(host.id && { userId: host.id }) });
    await db.additions.delete(key);
  });
  return ok(undefined);
}

async function add({ room, account, eyeson }: RoomContext, host: Wanted): Promise<Result<Permalink>> {
  const before = await db.additions.get([room.id, host.name]);
  if (before && before.userId === host.id) {
    const told = await eyeson.getPermalink(room.id);
    if (!told.ok || told.value.host?.id === before.id) return told;
    return eyeson.addHost(room.id, { name: host.name, id: before.id });
  }
  const id = host.id ?? crypto.randomUUID();
  const addition: PendingCoHost = { roomId: room.id, accountId: account.id, name: host.name, id };
  await db.additions.put({ ...addition, ...(host.id && { userId: host.id }) });
  return eyeson.addHost(room.id, { name: host.name, id });
}

/** Takes a host's right to start the meeting back: their link works no more. @param token that host's, a secret */
export async function removeCoHost(token: string): Promise<Result<void>> {
  const host = await db.coHosts.get(token);
  const there = host ? await withRoom(host.roomId) : fail({ kind: 'not-found' });
  if (!host || !there.ok) return fail({ kind: 'not-found' });
  const removed = await there.value.eyeson.removeHost(host.roomId, token);
  if (removed.ok) await db.coHosts.delete(token);
  return removed;
}
