import { browser } from '../../shared/browser/api.ts';
import { db, type GoogleAccount, type Room } from '../../shared/database/database.ts';
import { isExpired } from '../../shared/rooms/queries.ts';
import type { GoogleAccountHint, GoogleAccountChanges } from '../../shared/rooms/commands.ts';

/**
 * What the host wants in a Google account, which is noted as seen. Google numbers its accounts anew when one is signed
 * out: where the email is known, the host's wishes go with it.
 */
export async function googleAccount(place: GoogleAccountHint): Promise<GoogleAccount> {
  const { google: id, email } = place;
  const before = await db.googleAccounts.get(id);
  if (before && (!email || before.email === email)) return before;
  const account = await recordAccount(id, email);
  await publishAutoInsert();
  return account;
}

function recordAccount(id: number, email: string | undefined): Promise<GoogleAccount> {
  return db.transaction('rw', db.googleAccounts, async () => {
    const here = await db.googleAccounts.get(id);
    const same = email ? await db.googleAccounts.where({ email }).first() : undefined;
    const isOther = here?.email !== undefined;
    if (same && here && isOther) await db.googleAccounts.put({ ...here, id: same.id });
    else if (same) await db.googleAccounts.delete(same.id);
    const account = { ...(same ?? (isOther ? {} : here)), id, ...(email && { email }) };
    await db.googleAccounts.put(account);
    return account;
  });
}

/** The room whose link goes in at once there, as long as it can be given to somebody. */
export async function defaultRoom(place: GoogleAccountHint): Promise<Room | undefined> {
  const { roomId } = await googleAccount(place);
  const room = roomId === undefined ? undefined : await db.rooms.get(roomId);
  return room && room.deleteAt === undefined && !isExpired(room) ? room : undefined;
}

/** Keeps what the host wants. Another team takes the room of the one before away. */
export async function updateGoogleAccount(
  id: number,
  { accountId, roomId }: GoogleAccountChanges,
): Promise<void> {
  await db.googleAccounts.where({ id }).modify((account: GoogleAccount) => {
    if (accountId !== undefined) delete account.roomId;
    if (accountId) account.accountId = accountId;
    else if (accountId === null) delete account.accountId;
    if (roomId) account.roomId = roomId;
    else if (roomId === null) delete account.roomId;
  });
  await publishAutoInsert();
}

/** Says where no dialog is wanted, for the scripts on Google's pages: numbers of accounts, and nothing of rooms. */
export async function publishAutoInsert(): Promise<void> {
  const wanted = await db.googleAccounts.filter(({ roomId }) => roomId !== undefined).primaryKeys();
  await browser.storage.local.set({ atOnce: wanted });
}
