import { expect, it } from 'vitest';
import { key, useSandbox } from '../../tests/support/sandbox/use-sandbox.ts';
import { watch } from '../../tests/support/sandbox/record-socket.ts';

const api = useSandbox();
const { call } = api;

it('keeps what was asked and how it was answered', async () => {
  await call('POST /permalink', { name: 'Weekly sync', user: { name: 'Maria' } });
  expect(api.eyeson.requests.all()).toMatchObject([
    {
      method: 'POST',
      path: '/permalink',
      host: 'api.eyeson.team',
      body: { name: 'Weekly sync', user: { name: 'Maria' } },
      status: 201,
    },
  ]);
});

it('tells whose key it was, never the key', async () => {
  await call('GET /permalink');
  await call('GET /permalink', undefined, 'nobody');
  await watch(api.sandbox, `room_id=x&api_key=${key}`).closed;
  await watch(api.sandbox, 'room_id=x', ['actioncable-v1-json', key]).closed;
  const entries = api.eyeson.requests.all();
  expect(JSON.stringify(entries)).not.toContain(key);
  expect(entries.map(({ headers }) => headers.authorization ?? headers['sec-websocket-protocol'])).toEqual([
    'key of Testers',
    'unknown key',
    undefined,
    'actioncable-v1-json, key of Testers',
  ]);
  expect(entries[2]?.path).toBe('/rt?room_id=x&api_key=key+of+Testers');
});

it('finds by method and path', async () => {
  await call('GET /rooms/1/users?online=true');
  await call('GET /rooms');
  expect(api.eyeson.requests.of('GET /rooms/:id/users')).toHaveLength(1);
  expect(api.eyeson.requests.of(/^GET \/rooms/)).toHaveLength(2);
});

it('waits for a request that is yet to come', async () => {
  const request = api.eyeson.requests.waitFor('GET /webhooks');
  await call('GET /webhooks');
  expect(await request).toMatchObject({ status: 200 });
});

it('waits no longer than told', async () => {
  await expect(api.eyeson.requests.waitFor('GET /webhooks', 1)).rejects.toThrow('no request GET /webhooks');
});
