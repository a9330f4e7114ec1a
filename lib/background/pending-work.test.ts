import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aRoom, account } from '../../tests/support/samples.ts';
import { db } from '../shared/database/database.ts';
import { readPendingWork } from './pending-work.ts';

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

const kinds = async () =>
  Object.entries(await readPendingWork()).flatMap(([kind, isPending]) => (isPending ? [kind] : []));

describe('what there is to do', () => {
  it('is nothing but to look for the team, where its rooms are at rest', async () => {
    await db.accounts.put(account);
    await db.rooms.put(aRoom('Weekly'));
    expect(await kinds()).toEqual(['accounts']);
  });

  it.each([
    ['presence', () => db.presence.put({ roomId: '1', accountId: account.id, people: [] })],
    ['visits', () => db.visits.put({ roomId: '1', accountId: account.id, since: 0, names: [] })],
    ['plans', () => db.plans.put({ id: '1', roomId: '1', accountId: account.id, at: 0 })],
    ['deletions', () => db.rooms.put(aRoom('Weekly', { deleteAt: 0 }))],
  ])('is seen in one look: %s', async (kind, put) => {
    await put();
    const transaction = vi.spyOn(db, 'transaction');
    expect(await kinds()).toEqual([kind]);
    expect(transaction).toHaveBeenCalledOnce();
  });

  it('may be everything where it cannot be read', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(db, 'transaction').mockRejectedValue(new Error('broken'));
    expect(await kinds()).toEqual(expect.arrayContaining(['accounts', 'leftovers', 'presence', 'deletions']));
  });
});
