import { beforeEach, describe, expect, it } from 'vitest';
import { account, aRoom } from '../../../tests/support/samples.ts';
import { db } from '../../shared/database/database.ts';
import { defaultRoom, googleAccount, updateGoogleAccount } from './google-accounts.ts';

const anna = 'anna@example.com';
const ben = 'ben@example.com';

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.accounts.put(account);
});

describe('a Google account', () => {
  it('is not noted while no team is connected', async () => {
    await db.accounts.clear();
    expect(await googleAccount({ google: 1, email: anna })).toEqual({ id: 1, email: anna });
    expect(await db.googleAccounts.count()).toBe(0);
  });

  it('is noted when it is first seen, and its address when that is told', async () => {
    await googleAccount({ google: 1 });
    expect(await db.googleAccounts.toArray()).toEqual([{ id: 1 }]);
    await googleAccount({ google: 1, email: anna });
    expect(await db.googleAccounts.toArray()).toEqual([{ id: 1, email: anna }]);
  });

  it('keeps its wishes when Google gives it another number', async () => {
    await googleAccount({ google: 0, email: ben });
    await googleAccount({ google: 1, email: anna });
    await updateGoogleAccount(0, { accountId: 'of-ben' });
    await updateGoogleAccount(1, { accountId: 'of-anna' });
    expect(await googleAccount({ google: 0, email: anna })).toMatchObject({ id: 0, accountId: 'of-anna' });
    expect(await googleAccount({ google: 1, email: ben })).toMatchObject({ id: 1, accountId: 'of-ben' });
    expect(await db.googleAccounts.count()).toBe(2);
  });

  it('that is new in a known number’s place begins without wishes', async () => {
    await googleAccount({ google: 0, email: ben });
    await updateGoogleAccount(0, { accountId: 'of-ben' });
    expect(await googleAccount({ google: 0, email: anna })).toEqual({ id: 0, email: anna });
  });
});

describe('the room for one click', () => {
  const room = aRoom('Weekly');
  beforeEach(async () => {
    await db.rooms.put(room);
    await googleAccount({ google: 0 });
    await updateGoogleAccount(0, { accountId: room.accountId });
    await updateGoogleAccount(0, { roomId: room.id });
  });

  it('is the one that the host wants there, and no other account’s', async () => {
    expect(await defaultRoom({ google: 0 })).toEqual(room);
    expect(await defaultRoom({ google: 1 })).toBeUndefined();
  });

  it.each([
    ['is deleted', { deleteAt: 1 }],
    ['has expired', { expiresAt: '2020-01-01T00:00:00Z' }],
  ])('is none when it %s', async (_, change) => {
    await db.rooms.update(room.id, change);
    expect(await defaultRoom({ google: 0 })).toBeUndefined();
  });

  it('goes when another team is wanted', async () => {
    await updateGoogleAccount(0, { accountId: 'another' });
    expect(await db.googleAccounts.get(0)).toEqual({ id: 0, accountId: 'another' });
  });
});
