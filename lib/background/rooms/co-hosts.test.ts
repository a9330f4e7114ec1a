import { describe, expect, it } from 'vitest';
import { key, withEyeson } from '../../../tests/support/mock-server.ts';
import { addCoHost, resumeCoHosts, removeCoHost } from './co-hosts.ts';
import { createRoom } from './create.ts';
import { db } from '../../shared/database/database.ts';

const local = withEyeson();
const names = () => local.eyeson.rooms()[0]?.hosts.map(({ name }) => name);

it('adds a host with a link of their own, leaves ours alone, and takes theirs back', async () => {
  const room = await createRoom({ id: 'wish', name: 'Weekly' });
  if (!room.ok) throw new Error(room.error.kind);
  const { id, hostLink } = room.value;
  expect(await addCoHost(id, { name: 'Carla' })).toEqual({ ok: true, value: undefined });
  const [carla] = await db.coHosts.toArray();
  expect(carla).toMatchObject({ roomId: id, name: 'Carla' });
  expect(carla?.link).not.toBe(hostLink);
  expect((await db.rooms.get(id))?.hostLink).toBe(hostLink);
  expect(names()).toEqual(['Me', 'Carla']);

  expect(await removeCoHost(carla?.token ?? '')).toEqual({ ok: true, value: undefined });
  expect(names()).toEqual(['Me']);
  expect(await db.coHosts.count()).toBe(0);
});

describe('a co-host of whom Eyeson’s reply was lost', () => {
  const bodies = () => local.eyeson.requests.of('POST /permalink/:id/users').map(({ body }) => body);
  const userOf = (body: unknown) => (body as { user: { id: string; name: string } }).user;
  const lose = () =>
    local.eyeson.faults.add({ match: 'POST /permalink/:id/users', times: 1, do: 'lose-reply' });

  async function aRoom(): Promise<string> {
    const room = await createRoom({ id: 'wish', name: 'Weekly' });
    if (!room.ok) throw new Error(room.error.kind);
    return room.value.id;
  }

  it.each([
    ['the same', 'same', undefined, ['Me', 'Carla']],
    ['the same, by an id that the host gave', 'same', 'carla', ['Me', 'Carla']],
    [
      'another, where Eyeson does not know hosts by their ids',
      'another',
      undefined,
      ['Me', 'Carla', 'Carla'],
    ],
  ] as const)('comes with a link that works at the next try: %s', async (_, sameHost, id, hosts) => {
    local.eyeson.switches.sameHost = sameHost;
    const roomId = await aRoom();
    const carla = { name: 'Carla', ...(id && { id }) };
    lose();
    expect(await addCoHost(roomId, carla)).toMatchObject({ ok: false });
    expect(await addCoHost(roomId, carla)).toMatchObject({ ok: true });
    const [first, second] = bodies().map(userOf);
    expect(second).toEqual(first);
    expect(names()).toEqual(hosts);
    const links = local.eyeson.rooms()[0]?.hosts.map(({ link }) => link);
    const [kept, ...others] = await db.coHosts.toArray();
    expect(links).toContain(kept?.link);
    expect(others).toEqual([]);
    expect(await db.additions.count()).toBe(0);
  });

  it('is not made again where Eyeson tells of them', async () => {
    const roomId = await aRoom();
    lose();
    await addCoHost(roomId, { name: 'Carla' });
    // As it would be if Eyeson told the host who came last.
    const made = local.eyeson.rooms()[0]?.hosts.at(-1);
    const { permalink, room, links } = await (
      await local.fetch(`https://api.eyeson.team/permalink/${roomId}`, { headers: { Authorization: key } })
    ).json();
    const body = {
      permalink: { ...permalink, user_token: made?.token },
      room,
      user: made,
      links: { ...links, gui: made?.link },
    };
    local.eyeson.faults.add({ match: 'GET /permalink/:id', times: 1, do: { status: 200, body } });
    expect(await addCoHost(roomId, { name: 'Carla' })).toMatchObject({ ok: true });
    expect(bodies()).toHaveLength(1);
    expect(await db.coHosts.toArray()).toMatchObject([{ token: made?.token, link: made?.link }]);
  });

  it('is asked for by the same id after a try in between that Eyeson refused', async () => {
    local.eyeson.switches.sameHost = 'same';
    const roomId = await aRoom();
    lose();
    await addCoHost(roomId, { name: 'Carla' });
    local.eyeson.faults.add({ match: 'GET /permalink/:id', times: 1, do: { status: 401 } });
    await addCoHost(roomId, { name: 'Carla' });
    expect(await addCoHost(roomId, { name: 'Carla' })).toMatchObject({ ok: true });
    expect(names()).toEqual(['Me', 'Carla']);
  });

  it('is there with a link when the next worker has started', async () => {
    local.eyeson.switches.sameHost = 'same';
    const roomId = await aRoom();
    lose();
    await addCoHost(roomId, { name: 'Carla' });
    await Promise.all([resumeCoHosts(), addCoHost(roomId, { name: 'Carla' })]);
    expect(names()).toEqual(['Me', 'Carla']);
    expect(await db.coHosts.toArray()).toMatchObject([{ name: 'Carla' }]);
    await resumeCoHosts();
    expect(bodies()).toHaveLength(2);
  });

  it('is forgotten with a room that is gone', async () => {
    const roomId = await aRoom();
    lose();
    await addCoHost(roomId, { name: 'Carla' });
    await db.rooms.clear();
    await resumeCoHosts();
    expect(await db.additions.count()).toBe(0);
  });

  it('is somebody else than one of another name, or with another id', async () => {
    local.eyeson.switches.sameHost = 'same';
    const roomId = await aRoom();
    lose();
    await addCoHost(roomId, { name: 'Carla' });
    await addCoHost(roomId, { name: 'Ben' });
    await addCoHost(roomId, { name: 'Carla', id: 'carla' });
    const ids = bodies().map((body) => userOf(body).id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.at(-1)).toBe('carla');
  });

  it('is forgotten where Eyeson refused them', async () => {
    const roomId = await aRoom();
    local.eyeson.lockKey(key);
    expect(await addCoHost(roomId, { name: 'Carla' })).toMatchObject({ error: { kind: 'key-locked' } });
    expect(await db.additions.count()).toBe(0);
  });
});

it('never takes the host’s own entry for a co-host', async () => {
  local.eyeson.switches.sameHost = 'same';
  const room = await createRoom({ id: 'wish', name: 'Weekly' });
  if (!room.ok) throw new Error(room.error.kind);
  expect(await addCoHost(room.value.id, { name: 'Me too', id: 'wish' })).toMatchObject({ ok: false });
  expect(await db.coHosts.count()).toBe(0);
});

it('does not know hosts that it did not add', async () => {
  expect(await removeCoHost('unknown')).toEqual({ ok: false, error: { kind: 'not-found' } });
});
