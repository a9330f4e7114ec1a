import type { Account } from '../database/database.ts';
import { EYESON_APP, parseStrictLink, type PermalinkKind } from '../eyeson/strict-links.ts';

/** Whether links of a team may lead to a host: Eyeson's own, or one that the host of the team has allowed. */
export const allowsLinkHost = ({ linkHosts = [] }: Pick<Account, 'linkHosts'>, host: string): boolean =>
  host === EYESON_APP || linkHosts.some((each) => each.host === host && each.isAllowed);

/** Whether a link is of this kind and leads to a host that the team's links may lead to. */
export function isLinkOf(account: Pick<Account, 'linkHosts'>, link: string, kind: PermalinkKind): boolean {
  const parsed = parseStrictLink(link, kind);
  return parsed !== undefined && allowsLinkHost(account, parsed.host);
}
