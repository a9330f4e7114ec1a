import type { NewRoom } from '../../shared/rooms/commands.ts';
import { singleFlight } from '../../shared/concurrency.ts';
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
import type { CreateOptions } from '../../shared/database/tables.ts';

const DAY = 24 * 3_600_000;

/**
 * What the host wants for such a room: by its preset, else as for all new rooms. An end that was asked for goes before.
 * @param now milliseconds since 1970
 */
export async function createOptionsFor({ preset, expiresAt }: NewRoom, now: number): Promise<CreateOptions> {
  const chosen = preset && (await settings.presets.getValue()).find(({ id }) => id === preset);
  const { options, days } = chosen || (await settings.newRooms.getValue());
  const ends = expiresAt ?? (days > 0 ? new Date(now + days * DAY).toISOString() : undefined);
  // About the default of `widescreen` Eyeson's documents disagree.
  return { options: { widescreen: true, ...options }, ...(ends && { expiresAt: ends }) };
}

/** A room to be made, in a team; where none is named, in the one that the host has chosen. */
export type CreateRequest = NewRoom & { accountId?: string };

const flight = singleFlight<Result<Room>>();

/**
 * Makes a room, once: asked again with the same id, or with the name of a creation whose answer was lost, it first
 * looks whether the room is there.
 */
export const createRoom = (wish: CreateRequest): Promise<Result<Room>> => flight(wish.id, () => begin(wish));

/** Carries through what a worker had begun when it died. To be called once, at the start of a worker. */
export async function resumeCreations(): Promise<void> {
  for (const creation of await db.creations.where({ state: 'sent' }).toArray()) await createRoom(creation);
}

async function begin(wish: CreateRequest): Promise<Result<Room>> {
  const account = await currentAccount(wish.accountId);
  if (!account.ok) return account;
  const name = cleanName(wish.name);
  const before = await earlier(account.value, { ...wish, name });
  if (!before) {
    const begunAt = Date.now();
    const sent = await createOptionsFor(wish, begunAt);
    return send(account.value, { ...wish, accountId: account.value.id, name, begunAt, sent });
  }
  if (before.state !== 'made') {
    const looked = await lookFor(before, account.value);
    if (!looked.ok) return looked;
  }
  const settled = await db.creations.get(before.id);
  const room = settled?.roomId ? await db.rooms.get(settled.roomId) : undefined;
  return room ? ok(room) : send(account.value, before);
}

/** Brings in all rooms that may be a creation's. */
async function lookFor(creation: PendingCreation, account: Account): Promise<Result<unknown>> {
  const newest = await fetchRecent(account, (serverTime) => startedAtServerTime(creation, serverTime));
  return newest.ok && !newest.value.isComplete ? syncFromNow(account) : newest;
}

async function earlier(account: Account, wish: NewRoom): Promise<PendingCreation | undefined> {
  const same = await db.creations.get(wish.id);
  if (same) return same;
  const unsure = await db.creations.where({ state: 'unsure' }).toArray();
  return unsure.find(
    ({ accountId, name, expiresAt, preset }) =>
      accountId === account.id &&
      name === wish.name &&
      expiresAt === wish.expiresAt &&
      preset === wish.preset,
  );
}

async function send(account: Account, wish: Omit<PendingCreation, 'state'>): Promise<Result<Room>> {
  const { id, name, begunAt } = wish;
  const sent = wish.sent ?? (await createOptionsFor(wish, begunAt));
  await db.creations.put({ ...wish, sent, state: 'sent' });
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
    const known = await db.rooms.get(reply.value.id);
    const merged = mergePermalink(known, reply.value, account.id, now);
    const room = { ...merged, usedAt: now, used: true as const, here: true as const };
    // Of a team that was forgotten meanwhile nothing is kept; what was made is the host's all the same.
    if (!(await db.accounts.get(account.id))) return ok(room);
    await db.rooms.put(room);
    await db.creations.update(id, { state: 'made', roomId: room.id });
    if (reply.value.team) await db.accounts.update(account.id, { team: reply.value.team });
    return ok(room);
  });
}
