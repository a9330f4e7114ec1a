import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import type { Permalink } from '../../shared/eyeson/types.ts';
import { type CoHost, type PendingCoHost, db } from '../../shared/database/database.ts';
import { mapAll, singleFlight } from '../../shared/concurrency.ts';
import { withRoom, type RoomContext } from './host-link.ts';
import { isOutcomeUnknown } from '../../shared/errors/classify.ts';

/**
 * Adds a co-host to a room and stores the co-host's link. Repeating the call after a lost response requests the same
 * co-host again, with the id of the first request, so that only one is added.
 * @param host `id`: the person's id in the host's own system
 * @returns `not-found` if the room is not stored, `invalid` if the id is that of the host, `bad-reply` if the response
 * contains no link, else the errors of the requests
 */
export function addCoHost(roomId: string, host: NewCoHost): Promise<Result<void>> {
  // A page that repeats its request after the end of a worker, and the worker that resumes it, share one run.
  const key = JSON.stringify([roomId, host.name, host.id]);
  return flight(key, () => addOnce(roomId, host));
}

interface NewCoHost {
  name: string;
  id?: string;
}

const flight = singleFlight<Result<void>>();

/**
 * Completes additions of co-hosts that a terminated worker had started or whose response was lost. To be called at the
 * start of the worker.
 */
export async function resumeCoHosts(): Promise<void> {
  await mapAll(await db.additions.toArray(), 1, async ({ roomId, name, userId }) => {
    const added = await addCoHost(roomId, { name, ...(userId && { id: userId }) });
    // A reply that the room is missing may be wrong: the addition goes with the room, if that is removed.
    const isForgotten = !(await db.rooms.get(roomId));
    if (!added.ok && (isForgotten || added.error.kind === 'invalid'))
      await db.additions.delete([roomId, name]);
  });
}

async function addOnce(roomId: string, host: NewCoHost): Promise<Result<void>> {
  const context = await withRoom(roomId);
  if (!context.ok) return context;
  const key = [roomId, host.name] satisfies [string, string];
  const isRetry = (await db.additions.get(key)) !== undefined;
  if (!isRetry && (await wasJustAdded(roomId, host))) return ok(undefined);
  const added = await sendRequest(context.value, host);
  if (!added.ok) {
    // An earlier request may have added the co-host, whatever the error of this one.
    if (!isRetry && !isOutcomeUnknown(added.error)) await db.additions.delete(key);
    return added;
  }
  if (!added.value.host) return fail({ kind: 'bad-reply' });
  const { token, link } = added.value.host;
  if (token === context.value.room.hostToken) {
    // The id is that of the host: they are no co-host of their own room.
    await db.additions.delete(key);
    return fail({ kind: 'invalid' });
  }
  return db.transaction('rw', [db.coHosts, db.additions, db.rooms, db.accounts], async () => {
    await db.additions.delete(key);
    // The team may have been disconnected or the room deleted during the request: no host link is stored after that.
    const room = await db.rooms.get(roomId);
    if (!room || !(await db.accounts.get(room.accountId))) return fail({ kind: 'not-found' });
    const row = { token, roomId, name: host.name, link, addedAt: Date.now() };
    await db.coHosts.put({ ...row, ...(host.id && { userId: host.id }) });
    return ok(undefined);
  });
}

/** How long the same request is taken for a repetition, in milliseconds: a page repeats one whose worker died. */
const REPETITION_MS = 15_000;

async function wasJustAdded(roomId: string, { name, id }: NewCoHost): Promise<boolean> {
  const since = Date.now() - REPETITION_MS;
  const isSame = (host: CoHost) => host.name === name && host.userId === id && (host.addedAt ?? 0) > since;
  return (await db.coHosts.where({ roomId }).filter(isSame).count()) > 0;
}

async function sendRequest(
  { room, account, eyeson }: RoomContext,
  host: NewCoHost,
): Promise<Result<Permalink>> {
  const pending = await db.additions.get([room.id, host.name]);
  if (pending && pending.userId === host.id) {
    const permalink = await eyeson.getPermalink(room.id);
    if (!permalink.ok || permalink.value.host?.id === pending.id) return permalink;
    return eyeson.addHost(room.id, { name: host.name, id: pending.id });
  }
  const id = host.id ?? crypto.randomUUID();
  const addition: PendingCoHost = { roomId: room.id, accountId: account.id, name: host.name, id };
  await db.additions.put({ ...addition, ...(host.id && { userId: host.id }) });
  return eyeson.addHost(room.id, { name: host.name, id });
}

/**
 * Removes a co-host from a room; their link stops working.
 * @param token the co-host's token, a secret
 * @returns `not-found` if the co-host or the room is not stored, else the errors of the request
 */
export async function removeCoHost(token: string): Promise<Result<void>> {
  const host = await db.coHosts.get(token);
  const context = host ? await withRoom(host.roomId) : fail({ kind: 'not-found' });
  if (!host || !context.ok) return fail({ kind: 'not-found' });
  const removed = await context.value.eyeson.removeHost(host.roomId, token);
  if (removed.ok) await db.coHosts.delete(token);
  return removed;
}
