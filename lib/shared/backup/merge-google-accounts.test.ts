import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  PASSPHRASE,
  computer,
  everything,
  full,
  hosted,
  importing,
  plan,
  read,
  second,
  synced,
} from '../../../tests/support/backup-fixtures.ts';
import { account, aRoom } from '../../../tests/support/samples.ts';
import { db, type GoogleAccount } from '../database/database.ts';
import { googleAccount } from '../../background/teams/google-accounts.ts';
import { announceSettings } from '../../background/content-scripts.ts';
import { applyImport } from '../../background/apply-import.ts';
import { invert } from './changeset.ts';
import { makeBackup } from './export.ts';
import { readBackup } from './parse.ts';

vi.mock(import('../../background/content-scripts.ts'), { spy: true });

const anna = 'anna@example.com';
const ben = 'ben@example.com';
/** The choices for a Google account, with the ids of the first computer and of the second. */
const saved = { accountId: account.id, roomId: hosted.id };
const wishes = { accountId: second.id, roomId: hosted.id };
const own = aRoom('Own', { accountId: second.id });
/** The numbers of the Google accounts with a default room, and how often content scripts were told of a change. */
const atOnce = () => db.googleAccounts.filter(({ roomId }) => roomId !== undefined).primaryKeys();
const announced = vi.mocked(announceSettings);

/** Imports a backup of a computer with the Google accounts `from` on one with the accounts `to`. */
async function moved(from: GoogleAccount[], to: GoogleAccount[]): Promise<string> {
  await computer({ ...full, googleAccounts: from });
  const text = await makeBackup(PASSPHRASE);
  await computer({ accounts: [second], rooms: [synced, own], googleAccounts: to });
  return text;
}

beforeEach(() => fakeBrowser.reset());

describe('the wishes for a Google account', () => {
  it.each<[string, GoogleAccount[], GoogleAccount[], GoogleAccount[]]>([
    ['come to one that was not used here yet', [{ id: 1, ...saved }], [], [{ id: 1, ...wishes }]],
    [
      'find it by its address, whatever its number',
      [{ id: 0, email: anna, ...saved }],
      [{ id: 2, email: anna }],
      [{ id: 2, email: anna, ...wishes }],
    ],
    [
      'find it by its number where it has told no address',
      [{ id: 0, email: anna, ...saved }],
      [{ id: 0 }],
      [{ id: 0, ...wishes }],
    ],
    [
      'go together: no room of a team stays with another',
      [{ id: 0, accountId: account.id }],
      [{ id: 0, roomId: own.id }],
      [{ id: 0, accountId: second.id }],
    ],
    [
      'stay where the backup has none',
      [{ id: 0, email: anna }],
      [{ id: 0, email: anna, roomId: own.id }],
      [{ id: 0, email: anna, roomId: own.id }],
    ],
  ])('%s, and are undone', async (_, from, to, expected) => {
    const text = await moved(from, to);
    const changeset = await importing(text);
    expect(await db.googleAccounts.toArray()).toEqual(expected);
    expect((await plan(text)).changeset.changes.filter(({ table }) => table === 'googleAccounts')).toEqual(
      [],
    );
    await applyImport(invert(changeset));
    expect(await db.googleAccounts.toArray()).toEqual(to);
  });

  it('wait for their own account where another has its number', async () => {
    const text = await moved([{ id: 0, email: anna, ...saved }], [{ id: 0, email: ben }]);
    await importing(text);
    expect(await googleAccount({ google: 0, email: ben })).toEqual({ id: 0, email: ben });
    expect(await googleAccount({ google: 1, email: anna })).toEqual({ id: 1, email: anna, ...wishes });
    expect(await db.googleAccounts.count()).toBe(2);
  });

  it('are left out where their team is not here, and so is a room that is not', async () => {
    const away = { id: 1, accountId: 'gone', roomId: hosted.id };
    const text = await moved(
      [away, { id: 2, accountId: account.id, roomId: 'gone' }, { id: 3, roomId: 'gone' }],
      [],
    );
    await importing(text);
    expect(await db.googleAccounts.toArray()).toEqual([{ id: 2, accountId: second.id }]);
  });

  it('hold on the pages of Google at once, and no longer once undone', async () => {
    const text = await moved([{ id: 1, ...saved }], []);
    const changeset = await importing(text);
    expect(await atOnce()).toEqual([1]);
    expect(announced).toHaveBeenCalledOnce();
    await applyImport(invert(changeset));
    expect(await atOnce()).toEqual([]);
    expect(announced).toHaveBeenCalledTimes(2);
  });

  it('go with the team that came with them', async () => {
    const text = await moved([{ id: 1, ...saved }], []);
    await computer({});
    const changeset = await importing(text, PASSPHRASE);
    expect(await db.googleAccounts.toArray()).toMatchObject([{ id: 1, roomId: hosted.id }]);
    await applyImport(invert(changeset));
    expect(await everything()).toMatchObject({ accounts: [], rooms: [], googleAccounts: [] });
  });
});

describe('a file', () => {
  const withGoogle = async (google: unknown) => {
    await computer({ ...full, googleAccounts: [{ id: 0, ...saved }] });
    return JSON.stringify({ ...JSON.parse(await makeBackup()), google });
  };

  it('without wishes, as 1.0.0 made them, lets those that are here stay', async () => {
    const { changeset } = await plan(await withGoogle(undefined));
    expect(changeset.changes).toEqual([]);
  });

  it.each([[1], [[{ id: 'one' }]], [[{ id: 0.5 }]], [[{ id: 0, roomId: '' }]], [[{ id: 0, email: null }]]])(
    'with the wishes %j is broken',
    async (google) => {
      expect(await readBackup(new Blob([await withGoogle(google)]))).toBe('broken');
    },
  );

  it('names no account of whom the host wants nothing', async () => {
    await computer({
      ...full,
      googleAccounts: [
        { id: 0, email: anna },
        { id: 1, email: ben, ...saved },
      ],
    });
    const { backup } = await read(await makeBackup());
    expect(backup.google).toEqual([{ id: 1, email: ben, ...saved }]);
  });
});
