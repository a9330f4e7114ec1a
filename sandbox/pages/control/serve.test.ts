import { expect, it } from 'vitest';
import { key, useSandbox } from '../../../tests/support/sandbox/use-sandbox.ts';

const api = useSandbox();
const control = async (path: string, ...args: unknown[]) => {
  const response = await api.sandbox.fetch(`https://control.sandbox.test/${path}`, {
    method: 'POST',
    body: JSON.stringify(args),
  });
  return { status: response.status, body: await response.json() };
};

it('calls what the local Eyeson can do', async () => {
  const { body: room } = await control('addRoom', { key, name: 'Weekly sync' });
  await control('start', room.id);
  const { body: anna } = await control('enter', room.id, { name: 'Anna', guest: true });
  expect((await control('rooms')).body).toMatchObject([{ participants: [{ id: anna, online: true }] }]);
});

it('reaches clock, switches, faults and requests', async () => {
  await control('switches/badKey', 403);
  await control('faults/add', { match: 'GET /webhooks', do: { status: 500 } });
  expect((await api.call('GET /rooms', undefined, 'nobody')).status).toBe(403);
  expect((await api.call('GET /webhooks')).status).toBe(500);
  expect((await control('requests/of', 'GET /webhooks')).body).toHaveLength(1);
  const { body: before } = await control('clock/now');
  await control('clock/advance', 60_000);
  expect((await control('clock/now')).body - before).toBeGreaterThanOrEqual(60_000);
});

it('says what went wrong', async () => {
  expect(await control('start', 'nothing')).toEqual({
    status: 400,
    body: { error: 'Error: no room nothing' },
  });
  expect((await control('nothing')).status).toBe(400);
});
