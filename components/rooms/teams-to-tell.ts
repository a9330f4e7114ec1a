import type { Account } from '../../lib/rooms/database.ts';
import type { Standing } from '../state/standing.ts';

/** The teams to be named beside their rooms, by id: none where all rooms that are shown are of one team. */
export const teamsToTell = ({ accounts, chosen }: Standing): ReadonlyMap<string, Account> =>
  new Map(chosen || accounts.length < 2 ? [] : accounts.map((account) => [account.id, account]));
