import { browser } from '../../shared/browser/api.ts';
import { db } from '../../shared/database/database.ts';
import type { GoogleAccountClaim, Sender } from '../../shared/messaging/protocol.ts';
import type { GoogleAccountHint } from '../../shared/rooms/commands.ts';
import { type Site, sites } from '../../shared/sites.ts';
import { googleAccount } from '../teams/google-accounts.ts';

/** Whether a message comes from a page of this extension: a content script has the address of its web page. */
export const isTrustedSender = ({ id, url }: Sender): boolean =>
  id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));

/** The site in whose page a content script runs; undefined for any other sender. */
export const siteOf = ({ url = '' }: Sender): Site | undefined =>
  sites.find(({ pages }) => url.startsWith(pages.replace('*', '')));

/** What is known of the Google account of the page that asks. */
export interface PageAccount {
  /** The team whose rooms are offered there; undefined: those of all teams. */
  accountId?: string;
  /** Whether the host has chosen a room for it that is inserted without the picker. */
  hasDefaultRoom: boolean;
}

/**
 * The host's choices for the Google account of the page that asks; undefined for an own page that names none. A content
 * script is known by the number in its page's address, whatever it says itself.
 */
export async function pageAccount(sender: Sender, claim?: GoogleAccountClaim): Promise<PageAccount> {
  const hint = await hintOf(sender, claim);
  if (!hint) return { hasDefaultRoom: false };
  const { accountId, roomId } = await googleAccount(hint);
  return { ...(accountId && { accountId }), hasDefaultRoom: roomId !== undefined };
}

/**
 * The Google account that a message is about. An email address that a content script tells completes what is known of
 * its number. It changes nothing else: the choices of another number are not to be had by naming their address.
 */
export async function hintOf(
  sender: Sender,
  { google, email }: GoogleAccountClaim = {},
): Promise<GoogleAccountHint | undefined> {
  if (isTrustedSender(sender)) return google === undefined ? undefined : { google, ...(email && { email }) };
  const number = googleNumber(sender);
  if (!email || isDelegated(sender)) return { google: number };
  const accounts = await db.googleAccounts.toArray();
  const isUnknown = accounts.every(
    (each) => !isSame(each.email, email) && !(each.id === number && each.email),
  );
  return { google: number, ...(isUnknown && { email }) };
}

/**
 * Whether the page is certainly one of the account that is known by its number: it tells the address that is known, and
 * is not the mailbox of somebody else who has delegated it (`/mail/u/0/d/AEoRXRQ1abc/`). An own page is certain.
 */
export async function isCertain(sender: Sender, { email }: GoogleAccountClaim = {}): Promise<boolean> {
  if (isTrustedSender(sender)) return true;
  const known = await db.googleAccounts.get(googleNumber(sender));
  return !isDelegated(sender) && isSame(known?.email, email);
}

const isSame = (known: string | undefined, email: string | undefined): boolean =>
  known !== undefined && known.toLowerCase() === email?.toLowerCase();

/**
 * The account's number among those that are signed in (`/mail/u/1/`, `/calendar/u/1/`, seen 2013–2026; 0 where there is
 * none).
 */
export const googleNumber = ({ url = '' }: Sender): number =>
  Number(/^[^?#]*\/u\/(\d{1,3})(?:[/?#]|$)/.exec(url)?.[1] ?? 0);

const isDelegated = ({ url = '' }: Sender): boolean => /^[^?#]*\/u\/\d+\/d\//.test(url);
