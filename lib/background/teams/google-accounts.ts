import { announceSettings } from '../content-scripts.ts';
import { db, type GoogleAccount, type Room } from '../../shared/database/database.ts';
import { isExpired } from '../../shared/rooms/status.ts';
import type { GoogleAccountHint, GoogleAccountChanges } from '../../shared/rooms/commands.ts';

/**
 * Reads the host's choices for a Google account, and records the account if it is new and a team is connected. Google
 * renumbers the accounts when one of them signs out; if the email is known, the choices follow it to the new number.
 */
export async function googleAccount(hint: GoogleAccountHint): Promise<GoogleAccount> {
  const { google: id, email } = hint;
  const before = await db.googleAccounts.get(id);
  if (before && (!email || before.email === email)) return before;
  // A page that is open while the host disconnects would be noted again.
  if ((await db.accounts.count()) === 0) return { id, ...(email && { email }) };
  const account = await recordAccount(id, email);
  await publishAutoInsert();
  return account;
}

function recordAccount(id: number, email: string | undefined): Promise<GoogleAccount> {
  return db.transaction('rw', db.googleAccounts, async () => {
    const sameId = await db.googleAccounts.get(id);
    const sameEmail = email ? await db.googleAccounts.where({ email }).first() : undefined;
    // The caller has excluded an equal email, so this is another account that had the number before.
    const isOther = sameId?.email !== undefined;
    if (sameEmail && sameId && isOther) await db.googleAccounts.put({ ...sameId, id: sameEmail.id });
    else if (sameEmail) await db.googleAccounts.delete(sameEmail.id);
    const account = { ...(sameEmail ?? (isOther ? {} : sameId)), id, ...(email && { email }) };
    await db.googleAccounts.put(account);
    return account;
  });
}

/**
 * @returns the room whose link is inserted immediately in a Google account; undefined if none is chosen, or if its link
 * cannot be shared (expired, being deleted)
 */
export async function defaultRoom(hint: GoogleAccountHint): Promise<Room | undefined> {
  const { roomId } = await googleAccount(hint);
  const room = roomId === undefined ? undefined : await db.rooms.get(roomId);
  return room && room.deleteAt === undefined && !isExpired(room) ? room : undefined;
}

/** Stores the host's choices for a Google account. Changing the team removes the chosen room. @param id its index in the URL */
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

/** Tells the content scripts that the Google accounts with a default room may have changed. */
export const publishAutoInsert = (): Promise<void> => announceSettings();
