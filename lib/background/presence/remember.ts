import { db, type Status } from '../../shared/database/database.ts';

/**
 * Stores what presence has learnt about an account, and touches nothing else of its status, which may not exist yet. Does
 * nothing if the team was disconnected.
 */
export async function remember(
  accountId: string,
  learnt: Pick<Status, 'observerAuth' | 'strangers'>,
): Promise<void> {
  await db.transaction('rw', db.status, db.accounts, async () => {
    if (!(await db.accounts.get(accountId))) return;
    await db.status.put({ ...(await db.status.get(accountId)), ...learnt, accountId });
  });
}
