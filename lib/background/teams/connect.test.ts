import { beforeEach, describe, expect, it } from 'vitest';
import { key, withEyeson } from '../../../tests/support/mock-server.ts';
import { chooseTeam, connect, currentAccount, updateTeamMetadata } from './connect.ts';
import { createRoom } from '../rooms/create.ts';
import { db } from '../../shared/database/database.ts';
import { disconnectTeam } from './disconnect.ts';
import { sync } from '../sync/sync.ts';

const local = withEyeson();
const others = { key: 'other', name: 'Others' };

beforeEach(() => local.eyeson.addTeam(others));

const names = async () => (await db.rooms.toArray()).map(({ name }) => name).toSorted();

/** A second team beside the first, its rooms read. */
async function addOthers(): Promise<string> {
  local.eyeson.addRoom({ key: others.key, name: 'Theirs' });
  const added = await connect({ key: others.key, hostName: 'Me' });
  if (!added.ok) throw new Error(added.error.kind);
  for (const account of await db.accounts.toArray()) await sync(account);
  return added.value.accountId;
}

describe('a key', () => {
  it('is kept only if it is good', async () => {
    const refused = { ok: false, error: { kind: 'bad-key' } };
    expect(await connect({ key: 'wrong', hostName: 'Me' })).toEqual(refused);
    expect(await currentAccount()).toMatchObject({ ok: true, value: { key } });
  });

  it('of the same team takes the place of the one before, and no host link is lost', async () => {
    await createRoom({ id: 'wish', name: 'Weekly' });
    const [before] = await db.rooms.toArray();
    await connect({ key, hostName: 'Me again' });
    expect(await db.rooms.toArray()).toEqual([before]);
    expect(await db.accounts.toArray()).toMatchObject([{ key, hostName: 'Me again' }]);
  });

  it('of another team, typed over that of one with rooms, stands beside it and takes nothing away', async () => {
    await createRoom({ id: 'wish', name: 'Weekly' });
    await connect({ key: others.key, hostName: 'Me', accountId: local.account.id });
    expect(await names()).toEqual(['Weekly']);
    const keys = (await db.accounts.toArray()).map((account) => account.key);
    expect(keys.toSorted()).toEqual([key, others.key].toSorted());
  });

  it('of another team takes the place of one without rooms that it was typed over', async () => {
    await connect({ key: others.key, hostName: 'Me', accountId: local.account.id });
    expect(await db.accounts.toArray()).toMatchObject([{ id: local.account.id, key: others.key }]);
  });

  it('of another team with the same name is another team’s', async () => {
    await createRoom({ id: 'wish', name: 'Weekly' });
    await sync(local.account);
    const { team } = (await db.accounts.get(local.account.id)) ?? {};
    local.eyeson.addTeam({ key: 'namesake', name: team ?? '' });
    local.eyeson.addRoom({ key: 'namesake', name: 'Theirs' });
    await connect({ key: 'namesake', hostName: 'Me' });
    for (const account of await db.accounts.toArray()) await sync(account);
    expect(await db.accounts.count()).toBe(2);
    expect(await names()).toEqual(['Theirs', 'Weekly']);
  });

  it('is kept nowhere while Eyeson does not tell whose it is', async () => {
    await createRoom({ id: 'wish', name: 'Weekly' });
    local.eyeson.faults.add({ match: 'GET /permalink/:id', do: { status: 500 } });
    const asked = await connect({ key: others.key, hostName: 'Me', accountId: local.account.id });
    expect(asked).toMatchObject({ ok: false, error: { kind: 'server' } });
    expect(await db.accounts.toArray()).toMatchObject([{ key }]);
  });

  it('of a team that is there already is that team’s, whichever it was typed in for', async () => {
    const id = await addOthers();
    await connect({ key: others.key, hostName: 'Me again', accountId: local.account.id });
    expect(await db.accounts.get(id)).toMatchObject({ hostName: 'Me again' });
    expect(await db.accounts.get(local.account.id)).toMatchObject({ key });
  });
});

describe('a second team', () => {
  it('stands beside the first, and their rooms never mix', async () => {
    local.madeElsewhere('Ours');
    const id = await addOthers();
    expect(await names()).toEqual(['Ours', 'Theirs']);
    expect(await db.rooms.where({ accountId: id }).toArray()).toMatchObject([{ name: 'Theirs' }]);
  });

  it('gets the new rooms while it is the one that the host has chosen', async () => {
    const id = await addOthers();
    const inTeam = async (wish: string) => {
      const made = await createRoom({ id: wish, name: wish });
      return made.ok && made.value.accountId;
    };
    expect(await inTeam('one')).toBe(local.account.id);
    await chooseTeam(id);
    expect(await inTeam('two')).toBe(id);
    await chooseTeam(undefined);
    expect(await inTeam('three')).toBe(local.account.id);
  });

  it('is forgotten alone, with its rooms and what was chosen of it', async () => {
    local.madeElsewhere('Ours');
    const id = await addOthers();
    await chooseTeam(id);
    await db.roomIndex.put({ part: 'head', seq: 0, stamp: '' });
    await disconnectTeam(id);
    expect(await names()).toEqual(['Ours']);
    expect(await db.roomIndex.count()).toBe(0);
    expect(await currentAccount()).toMatchObject({ value: { key } });
    expect(await db.choices.count()).toBe(0);
  });

  it('works on while the first one’s key is refused', async () => {
    const id = await addOthers();
    local.eyeson.removeKey(key);
    local.eyeson.addRoom({ key: others.key, name: 'News' });
    for (const account of await db.accounts.toArray()) await sync(account);
    expect(await names()).toContain('News');
    expect(await db.status.get(local.account.id)).toMatchObject({ error: { kind: 'bad-key' } });
    expect((await db.status.get(id))?.error).toBeUndefined();
  });
});

it('a team’s name and colour are the host’s, and stay when its key is replaced', async () => {
  await updateTeamMetadata(local.account.id, { label: 'Work', colour: 'green' });
  await connect({ key, hostName: 'Me' });
  expect(await db.accounts.get(local.account.id)).toMatchObject({ label: 'Work', colour: 'green' });
  await updateTeamMetadata(local.account.id, { label: null, colour: null });
  expect(await db.accounts.get(local.account.id)).not.toHaveProperty('label');
});
