import { fail, ok, type Result } from '../eyeson/errors.ts';
import type { RunningRoom } from '../eyeson/types.ts';
import { eyesonOf } from '../rooms/accounts.ts';
import { type Account, db } from '../rooms/database.ts';
import { noteFailure, noteSuccess } from '../rooms/status.ts';
import { sync } from '../rooms/sync.ts';
import { type Look, present, visitOf } from './look.ts';

/**
 * Looks which rooms of all accounts run and who is inside, and keeps it in the database. Costs one request while
 * nothing runs. An account that rests after a failure is left in peace unless `now` is asked for.
 */
export async function watch({ now = false } = {}): Promise<void> {
  const accounts = await db.accounts.toArray();
  await Promise.all(accounts.map((account) => watchAccount(account, now)));
}

async function watchAccount(account: Account, now: boolean): Promise<void> {
  const status = await db.status.get(account.id);
  if (!now && (status?.restUntil ?? 0) > Date.now()) return;
  const looks = await lookAround(account);
  if (looks.ok) {
    await keep(account, looks.value);
    await noteSuccess(account.id, { checkedAt: Date.now() });
  } else await noteFailure(account.id, looks.error);
}

async function lookAround(account: Account): Promise<Result<Look[]>> {
  const eyeson = eyesonOf(account);
  const running = await eyeson.runningRooms();
  if (!running.ok) return running;
  const ours = await ownRooms(account, running.value);
  const looks = await Promise.all(
    ours.map(async ({ id }) => ({ roomId: id, people: await eyeson.peopleIn(id) })),
  );
  const found: Look[] = [];
  for (const { roomId, people } of looks) {
    if (people.ok) found.push({ roomId, participants: people.value });
    else if (people.error.kind !== 'gone' && people.error.kind !== 'not-found') return fail(people.error);
  }
  return ok(found);
}

/** The running meetings that are permalinks of this account. One that is not known yet may have been made elsewhere: a sync tells. */
async function ownRooms(account: Account, running: RunningRoom[]): Promise<RunningRoom[]> {
  const known = async () => new Set(await db.rooms.where({ accountId: account.id }).primaryKeys());
  const strangers = new Set((await db.status.get(account.id))?.strangers);
  const before = await known();
  const isNew = ({ id }: RunningRoom) => !before.has(id) && !strangers.has(id);
  if (running.some(isNew) && (await sync(account)).ok) {
    const after = await known();
    const foreign = running.filter(({ id }) => !after.has(id)).map(({ id }) => id);
    await noteSuccess(account.id, { strangers: foreign });
    return running.filter(({ id }) => after.has(id));
  }
  return running.filter(({ id }) => before.has(id));
}

async function keep(account: Account, looks: Look[]): Promise<void> {
  await db.transaction('rw', db.presence, db.visits, db.accounts, async () => {
    if (!(await db.accounts.get(account.id))) return;
    const running = new Set(looks.map(({ roomId }) => roomId));
    const over = (row: { roomId: string; accountId: string }) =>
      row.accountId === account.id && !running.has(row.roomId);
    await db.presence.filter(over).delete();
    await db.visits.filter(over).delete();
    for (const look of looks) {
      const presence = present(await db.presence.get(look.roomId), look, account.id, Date.now());
      const visit = visitOf(await db.visits.get(look.roomId), presence);
      await db.presence.put(presence);
      if (visit) await db.visits.put(visit);
      else await db.visits.delete(look.roomId);
    }
  });
}
