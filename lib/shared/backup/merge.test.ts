import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  PASSPHRASE,
  LATER,
  computer,
  everything,
  plan,
  importing,
  hosted,
  plannedTime,
  full,
  second,
  synced,
} from '../../../tests/support/backup-fixtures.ts';
import { account, aRoom } from '../../../tests/support/samples.ts';
import { db } from '../database/database.ts';
import { settings } from '../settings/settings.ts';
import { applyImport } from '../../background/apply-import.ts';
import { invert } from './changeset.ts';
import { resumeImport } from '../../background/apply-import.ts';
import { makeBackup } from './export.ts';

beforeEach(() => computer(full));

describe('merging', () => {
  it('finds the team by its name, fills in what is missing, and lets stay what is not in the backup', async () => {
    const text = await makeBackup(PASSPHRASE);
    const own = aRoom('Own', { accountId: second.id, note: 'Mine' });
    await computer({ accounts: [second], rooms: [{ ...synced, name: 'Renamed' }, own] });
    await importing(text, PASSPHRASE);
    expect(await db.accounts.toArray()).toEqual([second]);
    expect(await db.rooms.get(hosted.id)).toEqual({ ...hosted, accountId: second.id, name: 'Renamed' });
    expect(await db.rooms.get(own.id)).toEqual(own);
    expect(await db.plans.toArray()).toEqual([{ ...plannedTime, accountId: second.id }]);
  });

  it('never takes a host link’s place that is known here', async () => {
    const text = await makeBackup(PASSPHRASE);
    const mine = { hostLink: 'https://app.eyeson.team/permalink?mine', hostToken: 'mine' };
    await computer({ accounts: [second], rooms: [{ ...synced, ...mine }] });
    await importing(text, PASSPHRASE);
    expect(await db.rooms.get(hosted.id)).toMatchObject(mine);
  });

  it('lets marks stay that were made after the backup', async () => {
    const text = await makeBackup();
    await computer({ accounts: [second], rooms: [{ ...synced, note: 'Newer', changedAt: LATER }] });
    await importing(text);
    expect(await db.rooms.get(hosted.id)).toMatchObject({ note: 'Newer', colour: 'red' });
  });

  it.each([
    ['finds the team by its key where Eyeson has told no name', { ...second, team: '' }, PASSPHRASE],
    ['finds the team by its rooms where there is neither', { ...second, team: '', key: 'other' }, undefined],
  ])('%s', async (_, here, passphrase) => {
    const text = await makeBackup(PASSPHRASE);
    await computer({ accounts: [here], rooms: [synced] });
    await importing(text, passphrase);
    expect(await db.accounts.count()).toBe(1);
    expect(await db.rooms.get(hosted.id)).toMatchObject({ note: 'Cake', accountId: second.id });
  });

  it('leaves the rooms of a team out that is not here, unless its key comes with it', async () => {
    const text = await makeBackup(PASSPHRASE);
    const others = { ...account, team: 'Others', key: 'others' };
    await computer({ accounts: [others] });
    expect(await plan(text)).toMatchObject({ changeset: { changes: [] }, leftOut: 1 });
    await importing(text, PASSPHRASE);
    const accounts = await db.accounts.toArray();
    expect(accounts.map(({ team }) => team).toSorted()).toEqual(['Others', 'Testers']);
    const room = await db.rooms.get(hosted.id);
    expect(accounts.find(({ id }) => id === room?.accountId)).toMatchObject({ key: account.key });
  });

  it('never gives a room to another team than it has', async () => {
    const text = await makeBackup(PASSPHRASE);
    const others = { ...account, id: 'others', team: 'Others', key: 'others' };
    const theirs = { ...synced, accountId: others.id };
    await computer({ accounts: [second, others], rooms: [theirs] });
    expect(await plan(text, PASSPHRASE)).toMatchObject({ changeset: { changes: [] }, leftOut: 1 });
  });

  it('notes no time that is over, and none twice', async () => {
    await db.plans.put({ ...plannedTime, id: 'past', at: 1 });
    const text = await makeBackup();
    expect((await plan(text)).changeset.changes).toEqual([]);
    await db.plans.clear();
    expect((await plan(text)).changeset.changes).toMatchObject([{ table: 'plans', id: plannedTime.id }]);
  });

  const WEEK = 7 * 24 * 3_600_000;

  it('keeps how early and how often a reminder is, from its next time on', async () => {
    const first = plannedTime.at - 2 * WEEK;
    const weekly = { ...plannedTime, id: 'weekly', at: first, first, every: 'week' as const, before: 10 };
    await db.plans.bulkPut([weekly]);
    await db.plans.delete(plannedTime.id);
    const text = await makeBackup();
    expect((await plan(text)).changeset.changes).toEqual([]);
    await db.plans.clear();
    const { at } = plannedTime;
    await importing(text);
    expect(await db.plans.toArray()).toEqual([{ ...weekly, id: `${hosted.id}/${at}`, at, first: at }]);
  });

  it.each([
    ['without them, as of an earlier version', {}, {}],
    ['with a span and a lead of a later version', { every: 'month', before: 60 }, { before: 10 }],
  ])('takes a reminder %s for a single one', async (_, saved, imported) => {
    const backup = JSON.parse(await makeBackup()) as { plans: object[] };
    const plans = backup.plans.map((each) => ({ ...each, ...saved }));
    await db.plans.clear();
    await importing(JSON.stringify({ ...backup, plans }));
    expect(await db.plans.toArray()).toEqual([{ ...plannedTime, ...imported }]);
  });

  it('leaves a weekly reminder out whose time is none', async () => {
    const backup = JSON.parse(await makeBackup()) as { plans: object[] };
    const plans = [1e300, -1e300].map((at) => ({ roomId: hosted.id, at, every: 'week' }));
    expect((await plan(JSON.stringify({ ...backup, plans }))).changeset.changes).toEqual([]);
  });
});

describe('an import', () => {
  const imported = async () => {
    await settings.roomName.setValue('Call of {date}');
    const text = await makeBackup(PASSPHRASE);
    await computer({ accounts: [second], rooms: [synced] });
    return { text, before: await everything() };
  };

  it('is undone, and what the host has changed since stays', async () => {
    const { text, before } = await imported();
    const changeset = await importing(text, PASSPHRASE);
    await db.rooms.update(hosted.id, { note: 'Changed since', hostToken: 'newer' });
    expect(await applyImport(invert(changeset))).toEqual({ ok: true, value: undefined });
    expect(await everything()).toEqual({
      ...before,
      rooms: [{ ...synced, note: 'Changed since', hostToken: 'newer' }],
      settings: {
        ...before.settings,
        ...Object.fromEntries(Object.keys(changeset.settings.after).map((name) => [name, ''])),
      },
    });
  });

  it('that brought a team is undone with all that has come by its key', async () => {
    const text = await makeBackup(PASSPHRASE);
    await computer({});
    const changeset = await importing(text, PASSPHRASE);
    const [added] = await db.accounts.toArray();
    await db.rooms.put(aRoom('Synced since', { accountId: added?.id ?? '' }));
    await applyImport(invert(changeset));
    expect(await everything()).toMatchObject({
      accounts: [],
      rooms: [],
      plans: [],
      coHosts: [],
      leftovers: [],
    });
  });

  it('done twice is done once', async () => {
    const { text } = await imported();
    const changeset = await importing(text, PASSPHRASE);
    const once = await everything();
    await applyImport(changeset);
    expect(await everything()).toEqual(once);
  });

  it('does nothing by halves where the browser’s sync refuses', async () => {
    const { text, before } = await imported();
    const { changeset } = await plan(text, PASSPHRASE);
    const set = fakeBrowser.storage.sync.set.bind(fakeBrowser.storage.sync);
    let refusals = 1;
    fakeBrowser.storage.sync.set = (items) =>
      refusals-- > 0 ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : set(items);
    expect(await applyImport(changeset)).toEqual({ ok: false, error: { kind: 'sync-full' } });
    fakeBrowser.storage.sync.set = set;
    expect(await everything()).toEqual(before);
  });

  it('is finished by the next worker when the first dies over it', async () => {
    const { text } = await imported();
    const { changeset } = await plan(text, PASSPHRASE);
    const set = fakeBrowser.storage.sync.set.bind(fakeBrowser.storage.sync);
    let reached = () => {};
    const died = new Promise<void>((resolve) => (reached = resolve));
    fakeBrowser.storage.sync.set = () => new Promise(() => reached());
    void applyImport(changeset);
    await died;
    fakeBrowser.storage.sync.set = set;
    await resumeImport();
    expect(await settings.roomName.getValue()).toBe('Call of {date}');
    expect(await everything()).toMatchObject({ rooms: [{ note: 'Cake' }], leftovers: [] });
  });
});
