import type { Account, GoogleAccount } from '../rooms/database.ts';
import { type Change, changed, made } from './deed.ts';
import type { Backup } from './format.ts';

/** What is here, and has a place here, for merging what the host wants in their Google accounts. */
interface GoogleContext {
  here: GoogleAccount[];
  /** The teams of the backup as they are here, by the ids that the backup has for them. */
  accounts: ReadonlyMap<string, Account>;
  /** Whose rooms of the backup are, by their ids; without those that have no place here. */
  ownerOf: ReadonlyMap<string, string>;
}

type Saved = NonNullable<Backup['google']>[number];

/**
 * What the host's wishes for Google accounts change here: they go together, since a room is one of a team's. What
 * wishes for a team or a room that has no place here is left out.
 */
export function planGoogle(saved: Saved[], { here, accounts, ownerOf }: GoogleContext): Change[] {
  const numbers = new Set(here.map(({ id }) => id));
  return saved.flatMap((google): Change[] => {
    const accountId = google.accountId === undefined ? undefined : accounts.get(google.accountId)?.id;
    const { roomId } = google;
    const owner = roomId === undefined ? undefined : ownerOf.get(roomId);
    const isAway = google.accountId !== undefined && accountId === undefined;
    const isOurs = owner !== undefined && (accountId === undefined || owner === accountId);
    const wishes = { ...(accountId && { accountId }), ...(isOurs && { roomId }) };
    if (isAway || Object.keys(wishes).length === 0) return [];
    const known = counterpart(google, here);
    if (known) return changed('googleAccounts', known, { accountId: null, roomId: null, ...wishes });
    const id = freeNumber(google.id, numbers);
    numbers.add(id);
    return [made('googleAccounts', id, { id, ...(google.email && { email: google.email }), ...wishes })];
  });
}

/** The same by its address; where one of the two has told none, by its number. */
const counterpart = ({ id, email }: Saved, here: GoogleAccount[]): GoogleAccount | undefined =>
  here.find((each) => email !== undefined && each.email === email) ??
  here.find((each) => each.id === id && (email === undefined || each.email === undefined));

/** Where another account has the number here, one that Google never gives: its address will find the row. */
function freeNumber(id: number, taken: ReadonlySet<number>): number {
  return taken.has(id) ? Math.min(0, ...taken) - 1 : id;
}
