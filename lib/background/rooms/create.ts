import type { NewRoom } from '../../shared/rooms/commands.ts';
import { mapAll, singleFlight } from '../../shared/concurrency.ts';
import { type Account, type PendingCreation, db, type Room } from '../../shared/database/database.ts';
import { isOutcomeUnknown } from '../../shared/errors/classify.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { cleanName } from '../../shared/rooms/names.ts';
import { settings } from '../../shared/settings/settings.ts';
import { fetchRecent } from '../sync/newest.ts';
import { startedAtServerTime } from '../sync/reconcile-creations.ts';
import { syncFromNow } from '../sync/sync.ts';
import { mergePermalink } from '../sync/upsert.ts';
import { currentAccount, eyesonOf } from '../teams/connect.ts';
import type { CreateOptions } from '../../shared/database/database.ts';

/** A request to create a room. Without `accountId` it is created in the account of `currentAccount`. */
export type CreateRequest = NewRoom & { accountId?: string };

const flight = singleFlight<Result<Room>>();

/**
 * Creates a room exactly once. For a repeated request with the same id, or with the name of a creation whose response
 * was lost, it first searches for the existing room.
 * @returns the stored room; `no-key` if there is no account, else the errors of the requests
 */
export const createRoom = (request: CreateRequest): Promise<Result<Room>> =>
  flight(request.id, () => createOnce(request));

/** Completes the creations that a terminated worker had started. To be called once, at the start of the worker. */
export async function resumeCreations(): Promise<void> {
  await mapAll(await db.creations.where({ state: 'sent' }).toArray(), 1, createRoom);
}

const DAY = 24 * 3_600_000;

/**
 * Reads the options of a new room from its preset, else from the settings for new rooms. A requested expiry overrides
 * theirs.
 * @param now milliseconds since 1970; the expiry is calculated from it
 */
export async function createOptionsFor({ preset, expiresAt }: NewRoom, now: number): Promise<CreateOptions> {
  const chosen = preset && (await settings.presets.getValue()).find(({ id }) => id === preset);
  const { options, days } = chosen || (await settings.newRooms.getValue());
  const expiry = expiresAt ?? (days > 0 ? new Date(now + days * DAY).toISOString() : undefined);
  // Sent explicitly, because Eyeson's documents disagree about the default of `widescreen`.
  return { options: { widescreen: true, ...options }, ...(expiry && { expiresAt: expiry }) };
}

async function createOnce(request: CreateRequest): Promise<Result<Room>> {
  const account = await currentAccount(request.accountId);
  if (!account.ok) return account;
  const name = cleanName(request.name);
  const pending = await findPending(account.value, { ...request, name });
  if (!pending) {
    const begunAt = Date.now();
    const sent = await createOptionsFor(request, begunAt);
    return send(account.value, { ...request, accountId: account.value.id, name, begunAt, sent });
  }
  if (pending.state !== 'made') {
    const fetched = await fetchCandidates(pending, account.value);
    if (!fetched.ok) return fetched;
  }
  const resolved = await db.creations.get(pending.id);
  const room = resolved?.roomId ? await db.rooms.get(resolved.roomId) : undefined;
  return room ? ok(room) : send(account.value, pending);
}

/** Fetches all rooms that were created since the creation was started; storing them resolves it. */
async function fetchCandidates(creation: PendingCreation, account: Account): Promise<Result<unknown>> {
  const newest = await fetchRecent(account, (serverTime) => startedAtServerTime(creation, serverTime));
  return newest.ok && !newest.value.isComplete ? syncFromNow(account) : newest;
}

async function findPending(account: Account, request: NewRoom): Promise<PendingCreation | undefined> {
  const sameId = await db.creations.get(request.id);
  if (sameId) return sameId;
  const unsure = await db.creations.where({ state: 'unsure' }).toArray();
  return unsure.find(
    ({ accountId, name, expiresAt, preset }) =>
      accountId === account.id &&
      name === request.name &&
      expiresAt === request.expiresAt &&
      preset === request.preset,
  );
}

async function send(account: Account, creation: Omit<PendingCreation, 'state'>): Promise<Result<Room>> {
  const { id, name, begunAt } = creation;
  const sent = creation.sent ?? (await createOptionsFor(creation, begunAt));
  // A team that was disconnected in the meantime leaves nothing that a later worker would finish with another key.
  await db.transaction('rw', db.creations, db.accounts, async () => {
    if (await db.accounts.get(account.id)) await db.creations.put({ ...creation, sent, state: 'sent' });
  });
  const reply = await eyesonOf(account).createPermalink({
    name,
    host: { name: account.hostName, id },
    ...sent,
  });
  if (!reply.ok) {
    if (isOutcomeUnknown(reply.error)) await db.creations.update(id, { state: 'unsure' });
    else await db.creations.delete(id);
    return fail(reply.error);
  }
  return db.transaction('rw', db.rooms, db.creations, db.accounts, async () => {
    const now = Date.now();
    const stored = await db.rooms.get(reply.value.id);
    const merged = mergePermalink(stored, reply.value, account.id, now);
    const room = { ...merged, usedAt: now, used: true as const, here: true as const };
    // The team was disconnected in the meantime: nothing is stored, but the host gets the room that was created.
    if (!(await db.accounts.get(account.id))) return ok(room);
    await db.rooms.put(room);
    await db.creations.update(id, { state: 'made', roomId: room.id });
    if (reply.value.team) await db.accounts.update(account.id, { team: reply.value.team });
    return ok(room);
  });
}
