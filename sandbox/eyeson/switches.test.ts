import { describe, expect, it } from 'vitest';
import { useSandbox } from '../../tests/support/sandbox/use-sandbox.ts';
import { type Switches, switchValues } from './switches.ts';

const api = useSandbox();
const { call, create } = api;
const past = '2020-01-01T00:00:00Z';

/** The observer's switches are tested in `observer.test.ts`. */
type Name = Exclude<keyof Switches, 'reset' | `observer${string}`>;

/** How each switch shows: a probe, and its results in the order of the switch's values. */
const probes: Record<Name, { by: () => Promise<unknown>; as: unknown[] }> = {
  badKey: { by: async () => (await call('GET /rooms', undefined, 'nobody')).status, as: [401, 403] },
  errorBody: {
    by: async () => (await call('GET /permalink/nothing')).text,
    as: ['{"error":"not found"}', '{"errors":["not found"]}', '', expect.stringContaining('<h1>')],
  },
  rateLimit: {
    by: async () => {
      for (let at = 0; at < 60; at += 1) await call('GET /rooms');
      const { status, headers } = await call('GET /rooms');
      return [status, headers.get('Retry-After')];
    },
    as: [
      [200, null],
      [429, expect.stringMatching(/^\d+$/)],
      [429, null],
    ],
  },
  largestLimit: { by: async () => (await call('GET /permalink?limit=1000')).body.limit, as: [25, 100, 1000] },
  listOrder: {
    by: async () => {
      const first = await create();
      await create();
      return (await call('GET /permalink')).body.items.findIndex(
        ({ permalink }: { permalink: { id: string } }) => permalink.id === first.permalink.id,
      );
    },
    as: [1, 0],
  },
  putOptions: {
    by: async () => {
      const before = { show_names: false, custom_fields: { locale: 'de' } };
      const { permalink } = await create({ options: before });
      const asked = { show_label: false, custom_fields: { hide_chat: true } };
      const { options } = (await call(`PUT /permalink/${permalink.id}`, { options: asked })).body;
      return [options.show_names, options.show_label, options.custom_fields];
    },
    as: [
      [false, false, { locale: 'de', hide_chat: true }],
      [true, false, { hide_chat: true }],
      [false, false, { hide_chat: true }],
    ],
  },
  deleteBody: {
    by: async () => (await call(`DELETE /permalink/${(await create()).permalink.id}`)).text,
    as: ['', '{}', expect.stringContaining('guest_token'), 'OK'],
  },
  addHostStatus: {
    by: async () =>
      (await call(`POST /permalink/${(await create()).permalink.id}/users`, { user: { name: 'Ben' } }))
        .status,
    as: [201, 200],
  },
  sameHost: {
    by: async () => {
      const { permalink } = await create();
      const add = () => call(`POST /permalink/${permalink.id}/users`, { user: { name: 'Ben', id: 'ben' } });
      const [first, second] = [await add(), await add()];
      return first.body.permalink.user_token === second.body.permalink.user_token;
    },
    as: [false, true],
  },
  unknownToken: {
    by: async () => (await call('GET /permalink/nothing', undefined, null)).status,
    as: [404, 401, 410],
  },
  startStatus: {
    by: async () => (await call(`POST /permalink/${(await create()).permalink.user_token}`, {}, null)).status,
    as: [201, 200],
  },
  expiredStart: {
    by: async () => {
      const { permalink } = await create({ expires_at: past });
      return (await call(`POST /permalink/${permalink.user_token}`, {}, null)).status;
    },
    as: [410, 403],
  },
  guestBeforeStart: {
    by: async () =>
      (await call(`POST /guests/${(await create()).permalink.guest_token}`, { name: 'Anna' }, null)).status,
    as: [410, 404],
  },
  roomsPages: {
    by: async () => {
      for (let at = 0; at < 30; at += 1) api.eyeson.start((await create()).permalink.id);
      return [(await call('GET /rooms')).body.length, (await call('GET /rooms?page=2')).body.length];
    },
    as: [
      [25, 5],
      [30, 30],
    ],
  },
  unnamedRoom: {
    by: async () => (await call('POST /permalink', { user: { name: 'Maria' } })).body.room.name,
    as: ['Eyeson Meeting', null, ''],
  },
  hostInReplies: {
    by: async () => {
      const { permalink } = await create();
      const { body } = await call(`GET /permalink/${permalink.id}`);
      return [body.permalink.user_token === permalink.user_token, 'user' in body, 'gui' in body.links];
    },
    as: [
      [true, true, true],
      [false, false, false],
    ],
  },
  runningId: {
    by: async () => {
      const { permalink } = await create();
      api.eyeson.start(permalink.id);
      const [running] = (await call('GET /rooms')).body;
      return [running.id === permalink.id, (await call(`GET /rooms/${running.id}/users`)).status];
    },
    as: [
      [true, 200],
      [false, 200],
    ],
  },
};

const names = Object.keys(probes) as Name[];

describe.each(names)('%s', (name) => {
  const { by, as } = probes[name];
  it.each(switchValues[name].map((value, at) => [value, as[at]] as const))('%s', async (value, expected) => {
    Object.assign(api.eyeson.switches, { [name]: value });
    expect(await by()).toEqual(expected);
  });
});

it('has the first value of each by default', () => {
  for (const name of names) expect(api.eyeson.switches[name]).toBe(switchValues[name][0]);
});
