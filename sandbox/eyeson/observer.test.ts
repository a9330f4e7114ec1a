import { describe, expect, it, vi } from 'vitest';
import { patience, until } from '../../tests/support/sandbox/until.ts';
import { key, useSandbox } from '../../tests/support/sandbox/use-sandbox.ts';
import { watch } from '../../tests/support/sandbox/record-socket.ts';

const api = useSandbox();
const actionCable = 'actioncable-v1-json';

function room({ runs = true } = {}): string {
  const { id } = api.eyeson.addRoom({ key, name: 'Weekly sync', hosts: ['Maria'] });
  if (runs) api.eyeson.start(id);
  return id;
}

const observe = async (id: string) => {
  const observer = watch(api.sandbox, `room_id=${id}`, [actionCable, key]);
  await until(() => observer.events().length > 0);
  return observer;
};

describe('admission', () => {
  it.each([
    ['protocol-and-key', [actionCable, key], true],
    ['protocol-and-key', [key], false],
    ['key', [key], true],
    ['key', [actionCable, key], false],
    ['query', [actionCable, key], false],
    ['query', [key], false],
  ] as const)('where the key is taken as %s, %j gets in: %s', async (form, protocols, admitted) => {
    api.eyeson.switches.observerKey = form;
    const observer = watch(api.sandbox, `room_id=${room()}`, [...protocols]);
    if (admitted) await until(() => observer.types().includes('confirm_subscription'));
    else await observer.closed;
    expect(observer.types().includes('welcome')).toBe(admitted);
    observer.socket.close();
  });

  it.each(['protocol-and-key', 'key', 'query'] as const)('takes api_key whatever else (%s)', async (form) => {
    api.eyeson.switches.observerKey = form;
    const observer = watch(api.sandbox, `room_id=${room()}&api_key=${key}`, actionCable);
    await expect.poll(observer.types, patience).toContain('confirm_subscription');
    observer.socket.close();
  });

  it.each([
    ['a bad key', () => `room_id=${room()}&api_key=nobody`],
    ['no key', () => `room_id=${room()}`],
    ['an unknown room', () => `room_id=nothing&api_key=${key}`],
    ['a room that does not run', () => `room_id=${room({ runs: false })}&api_key=${key}`],
    ['an unknown access key', () => 'access_key=nothing'],
  ])('refuses %s', async (_, query) => {
    const observer = watch(api.sandbox, query(), actionCable);
    await observer.closed;
    expect(observer.refused()).toBe(true);
    expect(observer.types()).toEqual(['disconnect']);
  });

  it("refuses another team's key", async () => {
    api.eyeson.addTeam({ key: 'OTHER', name: 'Others' });
    const observer = watch(api.sandbox, `room_id=${room()}&api_key=OTHER`, actionCable);
    await observer.closed;
    expect(observer.refused()).toBe(true);
  });

  it('keeps silent about a room that does not run, where the switch says so', async () => {
    api.eyeson.switches.observerIdle = 'silent';
    const id = room({ runs: false });
    const observer = watch(api.sandbox, `room_id=${id}&api_key=${key}`, actionCable);
    await until(() => observer.types().includes('confirm_subscription'));
    expect(observer.events()).toEqual([]);
    api.eyeson.start(id);
    api.eyeson.clock.advance(1000);
    await until(() => observer.events().length > 0);
    expect(observer.events()).toMatchObject([{ type: 'room_update', content: { ready: true } }]);
    observer.socket.close();
  });
});

describe('an observer', () => {
  it('hears who is in, who comes and goes, and the end', async () => {
    const id = room();
    api.eyeson.enter(id, { name: 'Anna', guest: true });
    const observer = await observe(id);
    const bert = api.eyeson.enter(id, { name: 'Bert', guest: true });
    api.eyeson.leave(bert);
    api.eyeson.clock.advance(1000);
    api.eyeson.stop(id);
    await observer.closed;
    expect(observer.types().slice(0, 2)).toEqual(['welcome', 'confirm_subscription']);
    expect(observer.events()).toMatchObject([
      { type: 'room_update', content: { ready: false, shutdown: false, participants: [{ name: 'Anna' }] } },
      { type: 'participant_update', participant: { name: 'Bert', guest: true, online: true } },
      { type: 'participant_update', participant: { name: 'Bert', online: false } },
      { type: 'room_update', content: { ready: true, participants: [{ name: 'Anna' }] } },
      { type: 'room_update', content: { shutdown: true, participants: [] } },
    ]);
  });

  it('hears nothing of other rooms', async () => {
    const id = room();
    const observer = await observe(id);
    api.eyeson.enter(room(), { name: 'Anna', guest: true });
    api.eyeson.enter(id, { name: 'Bert', guest: true });
    await until(() => observer.events().length > 1);
    expect(observer.events()[1]).toMatchObject({ participant: { name: 'Bert' } });
    observer.socket.close();
  });

  it('may hear of what happens in one moment in the other order', async () => {
    api.eyeson.switches.observerOrder = 'swapped';
    const id = room();
    const observer = await observe(id);
    const enter = (name: string) => api.eyeson.enter(id, { name, guest: true });
    api.eyeson.leave(enter('Anna'));
    await until(() => observer.events().length === 3);
    enter('Ben');
    await until(() => observer.events().length === 4);
    const heard = observer.events().flatMap(({ participant }) => participant ?? []);
    expect(heard.map(({ name, online }) => [name, online])).toEqual([
      ['Anna', false],
      ['Anna', true],
      ['Ben', true],
    ]);
    observer.socket.close();
  });

  it('may lose what happens between the first state and the confirmation', async () => {
    api.eyeson.switches.observerLoss = 'before-confirmation';
    const id = room();
    const observer = await observe(id);
    expect(observer.types()).not.toContain('confirm_subscription');
    expect([api.eyeson.connections(id), api.eyeson.subscribers(id)]).toEqual([1, 0]);
    api.eyeson.enter(id, { name: 'Anna', guest: true });
    await until(() => observer.types().includes('confirm_subscription'));
    expect(api.eyeson.subscribers(id)).toBe(1);
    api.eyeson.enter(id, { name: 'Ben', guest: true });
    await until(() => observer.events().length > 1);
    expect(observer.events().slice(1)).toMatchObject([{ participant: { name: 'Ben' } }]);
    observer.socket.close();
  });

  it('may be dropped after a hello', async () => {
    api.eyeson.switches.observerDrops = 'after-hello';
    const observer = await observe(room());
    await observer.closed;
    expect(observer.types()).toContain('confirm_subscription');
  });

  it('may lose every third event', async () => {
    api.eyeson.switches.observerLoss = 'every-third';
    const id = room();
    const observer = await observe(id);
    for (const name of ['Anna', 'Ben', 'Carla', 'Dora']) api.eyeson.enter(id, { name, guest: true });
    await until(() => observer.events().length > 3);
    const heard = observer.events().flatMap(({ participant }) => participant?.name ?? []);
    expect(heard).toEqual(['Anna', 'Ben', 'Dora']);
    observer.socket.close();
  });

  it('is pinged every three seconds', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const observer = await observe(room());
    vi.advanceTimersByTime(9000);
    vi.useRealTimers();
    await expect.poll(observer.pings, patience).toBe(3);
    observer.socket.close();
  });

  it.each([{}, { midFrame: true }])('can lose the connection without a word (%j)', async (how) => {
    const id = room();
    const observer = await observe(id);
    api.eyeson.cut(id, how);
    await observer.closed;
    await expect.poll(() => api.eyeson.connections(id), patience).toBe(0);
  });

  it.each([{ status: 503 }, 'drop', 'half', 'html'] as const)(
    'can be kept from connecting (%j)',
    async (action) => {
      api.eyeson.faults.add({ match: 'GET /rt', do: action });
      const observer = watch(api.sandbox, `room_id=${room()}`, [actionCable, key]);
      await observer.closed;
      expect(observer.types()).toEqual([]);
    },
  );
});

it('has a person inside for as long as the connection is open', async () => {
  const id = room();
  const [{ guestToken } = { guestToken: '' }] = api.eyeson.rooms();
  const { body } = await api.call(`POST /guests/${guestToken}`, { name: 'Anna' }, null);
  const isOnline = () => api.eyeson.rooms()[0]?.participants[0]?.online;
  const connection = watch(api.sandbox, `access_key=${body.access_key}`, actionCable);
  await until(isOnline);
  connection.socket.close();
  await until(() => !isOnline());
  expect(api.eyeson.rooms()[0]).toMatchObject({ id, participants: [{ name: 'Anna', guest: true }] });
});

it('holds frames back and lets them go in their order', async () => {
  const id = room();
  const observer = await observe(id);
  const before = observer.events().length;
  const release = api.eyeson.holdFrames();
  api.eyeson.enter(id, { name: 'Anna', guest: true });
  api.eyeson.enter(id, { name: 'Ben', guest: true });
  const { sandbox } = api;
  await sandbox.fetch(`https://api.eyeson.team/rooms/${id}/users?online=true`, {
    headers: { Authorization: key },
  });
  expect(observer.events()).toHaveLength(before);
  release();
  await until(() => observer.events().length > before + 1);
  const names = observer.events().flatMap(({ participant }) => participant?.name ?? []);
  expect(names).toEqual(['Anna', 'Ben']);
  observer.socket.close();
});
