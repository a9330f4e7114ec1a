import { describe, expect, it } from 'vitest';
import { createEyeson } from '../../lib/shared/eyeson/client.ts';
import { fail, ok, type Result } from '../../lib/shared/errors/errors.ts';
import type { Permalink } from '../../lib/shared/eyeson/types.ts';
import { switchValues } from '../../sandbox/eyeson/switches.ts';
import { key, useSandbox } from '../support/sandbox/use-sandbox.ts';

const api = useSandbox();
const clientWith = (key?: string) =>
  createEyeson({
    ...(key !== undefined && { key }),
    fetch: api.sandbox.fetch,
    wait: () => Promise.resolve(),
  });
const eyeson = () => clientWith(key);

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Eyeson failed: ${JSON.stringify(result.error)}`);
  return result.value;
};
const kindOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.kind);
const hostOf = ({ host }: Permalink) => {
  if (!host) throw new Error('No host in the reply');
  return host;
};

const rooms = (count: number) =>
  Array.from({ length: count }, (_, n) => api.eyeson.addRoom({ key, name: `Room ${n}` }));

async function names(expired?: boolean) {
  const query = { page: 1, ...(expired !== undefined && { expired }) };
  return valueOf(await eyeson().listPermalinks(query)).items.map(({ name }) => name);
}

const everySwitch = Object.entries(switchValues).flatMap(([name, values]) =>
  values.map((value) => [name, value] as const),
);

describe.each(everySwitch)('with %s: %s', (name, value) => {
  const turn = () => Object.assign(api.eyeson.switches, { [name]: value });

  it('a room goes through its whole life', async () => {
    turn();
    const client = eyeson();
    const made = valueOf(
      await client.createPermalink({ name: 'Sync <b>🙂</b>', host: { name: 'Maria', id: 'maria' } }),
    );
    const { id, guestToken, guestLink } = made;
    expect(made).toMatchObject({ name: 'Sync <b>🙂</b>', team: 'Testers', startedAt: null, expiresAt: null });
    expect(hostOf(made)).toMatchObject({ id: 'maria', name: 'Maria' });

    const listed = valueOf(await client.listPermalinks({ page: 1 }));
    expect(listed).toMatchObject({ total: 1, unreadable: 0, items: [{ id, guestLink }] });
    expect(valueOf(await client.getPermalink(id))).toMatchObject({ id, guestLink, guestToken });
    expect(valueOf(await client.checkKey())).toEqual({ team: 'Testers', total: 1 });

    const expiresAt = '2099-01-01T00:00:00.000Z';
    const changed = await client.changePermalink(id, {
      name: 'Weekly',
      expiresAt,
      options: { widescreen: false },
    });
    expect(valueOf(changed)).toMatchObject({ id, name: 'Weekly', expiresAt, options: { widescreen: false } });
    expect(valueOf(await client.changePermalink(id, { expiresAt: null }))).toMatchObject({ expiresAt: null });

    const second = hostOf(valueOf(await client.addHost(id, { name: 'Paul' })));
    expect(second.name).toBe('Paul');
    expect(second.token).not.toBe(hostOf(made).token);
    expect(await client.removeHost(id, second.token)).toEqual(ok(undefined));
    expect(kindOf(await client.startMeeting(second.token))).toMatch(/^(not-found|gone)$/);

    const meeting = valueOf(await client.startMeeting(hostOf(made).token));
    expect(valueOf(await client.permalinkOf(guestToken))).toMatchObject({ id, guestToken, name: 'Weekly' });
    const [running] = valueOf(await client.runningRooms());
    expect(running).toMatchObject({ id: meeting.roomId, name: 'Weekly', guestToken });
    expect(running?.startedAt).not.toBeNull();
    expect(valueOf(await client.peopleIn(meeting.roomId))).toEqual([]);

    api.eyeson.enter(id, { name: 'Anna', guest: true });
    const inside = valueOf(await client.peopleIn(meeting.roomId));
    expect(inside).toEqual([{ id: expect.any(String), name: 'Anna', guest: true, online: true }]);
    expect(await client.say(meeting.accessKey, 'On my way')).toEqual(ok(undefined));
    expect(api.eyeson.said(id)).toEqual(['On my way']);
    expect(valueOf(await client.meeting(meeting.accessKey))).toEqual(meeting);
    expect(kindOf(await client.registerGuest(guestToken, 'Carla'))).toBe('ok');

    expect(await client.stopMeeting(meeting.roomId)).toEqual(ok(undefined));
    expect(await client.stopMeeting(meeting.roomId)).toEqual(ok(undefined));
    expect(await client.meeting(meeting.accessKey)).toEqual(fail({ kind: 'gone' }));
    expect(valueOf(await client.runningRooms())).toEqual([]);

    expect(await client.deletePermalink(id)).toEqual(ok(undefined));
    expect(await client.deletePermalink(id)).toEqual(ok(undefined));
    expect(await client.getPermalink(id)).toEqual(fail({ kind: 'not-found' }));
    expect(api.eyeson.rooms()).toEqual([]);
  });

  it('what is refused is named', async () => {
    turn();
    const stranger = clientWith('NO-SUCH-KEY');
    expect(kindOf(await stranger.checkKey())).toBe('bad-key');
    expect(kindOf(await stranger.createPermalink({ name: 'Sync', host: { name: 'Jo' } }))).toBe('bad-key');
    expect(kindOf(await stranger.webhook())).toBe('bad-key');

    const { id, guestToken, hosts } = api.eyeson.addRoom({ key, name: 'Sync', hosts: ['Maria'] });
    expect(kindOf(await eyeson().createPermalink({ name: 'Sync', host: { name: '' } }))).toBe('invalid');
    expect(kindOf(await eyeson().permalinkOf('nobody'))).toMatch(/^(not-found|gone)$/);
    expect(kindOf(await eyeson().registerGuest(guestToken, 'Anna'))).toMatch(/^(not-found|gone)$/);
    expect(kindOf(await eyeson().peopleIn(id))).toBe('not-found');

    api.eyeson.start(id);
    api.eyeson.lockMeeting(id);
    expect(kindOf(await eyeson().registerGuest(guestToken, 'Anna'))).toBe('invalid');
    api.eyeson.stop(id);

    await eyeson().changePermalink(id, { expiresAt: '2001-01-01T00:00:00.000Z' });
    expect(await eyeson().startMeeting(hosts[0]?.token ?? '')).toEqual(fail({ kind: 'gone' }));
    expect(valueOf(await eyeson().permalinkOf(guestToken)).expiresAt).toBe('2001-01-01T00:00:00.000Z');

    api.eyeson.lockKey(key);
    expect(await eyeson().checkKey()).toEqual(fail({ kind: 'key-locked' }));
  });
});

describe('lists', () => {
  it.each(switchValues.largestLimit)(
    'of permalinks are complete when a page has at most %s',
    async (largest) => {
      api.eyeson.switches.largestLimit = largest;
      const ids = new Set(rooms(60).map(({ id }) => id));
      const found = new Set<string>();
      for (let page = 1; found.size < ids.size && page < 9; page++) {
        const { items, total } = valueOf(await eyeson().listPermalinks({ page, limit: 100 }));
        expect(total).toBe(60);
        for (const { id } of items) found.add(id);
      }
      expect(found).toEqual(ids);
    },
  );

  it('of permalinks tell the expired from the others', async () => {
    api.eyeson.addRoom({ key, name: 'Old', expiresAt: '2001-01-01T00:00:00Z' });
    api.eyeson.addRoom({ key, name: 'New' });
    expect([await names(true), await names(false), await names()]).toEqual([
      ['Old'],
      ['New'],
      ['New', 'Old'],
    ]);
  });

  it.each([
    ['paged', 3],
    ['all', 2],
  ] as const)('of running rooms are complete when they come %s', async (pages, requests) => {
    api.eyeson.switches.roomsPages = pages;
    for (const { id } of rooms(60)) api.eyeson.start(id);
    expect(valueOf(await eyeson().runningRooms())).toHaveLength(60);
    expect(api.eyeson.requests.of('GET /rooms')).toHaveLength(requests);
  });

  it('hold nothing of another team', async () => {
    api.eyeson.addTeam({ key: 'OTHER', name: 'Others' });
    const { id } = api.eyeson.addRoom({ key: 'OTHER', name: 'Theirs' });
    api.eyeson.start(id);
    expect(valueOf(await eyeson().listPermalinks({ page: 1 })).items).toEqual([]);
    expect(valueOf(await eyeson().runningRooms())).toEqual([]);
    expect(valueOf(await clientWith('OTHER').checkKey())).toEqual({ team: 'Others', total: 1 });
  });
});

it('there is no webhook here', async () => {
  expect(await eyeson().webhook()).toEqual(ok(null));
});

it("Eyeson's clock is told, right or wrong", async () => {
  api.eyeson.clock.skew(86_400_000);
  const { serverTime = 0 } = valueOf(await eyeson().listPermalinks({ page: 1 }));
  expect(serverTime - Date.now()).toBeGreaterThan(86_000_000);
});
