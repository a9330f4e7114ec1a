import { expect, it } from 'vitest';
import { key, useSandbox } from '../../tests/support/sandbox/use-sandbox.ts';

const api = useSandbox();
const { call } = api;
const make = () => call('POST /permalink', { name: 'Weekly sync', user: { name: 'Maria' } });
const list = () => call('GET /permalink');

it('answers something else instead of doing it', async () => {
  api.eyeson.faults.add({
    match: 'POST /permalink',
    do: { status: 503, body: { error: 'later' }, headers: { 'Retry-After': '7' } },
  });
  const answer = await make();
  expect([answer.status, answer.headers.get('Retry-After'), answer.body]).toEqual([
    503,
    '7',
    { error: 'later' },
  ]);
  expect(api.eyeson.rooms()).toEqual([]);
});

it('strikes as often as told, and only what it is meant for', async () => {
  api.eyeson.faults.add({ match: 'GET /permalink', times: 2, do: { status: 500 } });
  expect((await call('GET /rooms')).status).toBe(200);
  expect([(await list()).status, (await list()).status, (await list()).status]).toEqual([500, 500, 200]);
});

it.each([
  ['a pattern', /limit=7/],
  ['a test', ({ path }: { path: string }) => path.endsWith('limit=7')],
  ['method and path, whatever the query', 'GET /permalink'],
])('is aimed by %s', async (_, match) => {
  api.eyeson.faults.add({ match, do: { status: 500 } });
  expect((await call('GET /permalink?limit=7')).status).toBe(500);
  expect((await call('GET /webhooks')).status).toBe(200);
});

it('cuts the connection before anything is done', async () => {
  api.eyeson.faults.add({ match: 'POST /permalink', do: 'drop' });
  await expect(make()).rejects.toThrow('fetch failed');
  expect(api.eyeson.rooms()).toEqual([]);
});

it('loses the reply of what was done', async () => {
  api.eyeson.faults.add({ match: 'POST /permalink', do: 'lose-reply' });
  await expect(make()).rejects.toThrow('fetch failed');
  expect(api.eyeson.rooms()).toHaveLength(1);
  expect(api.eyeson.requests.of('POST /permalink')).toMatchObject([{ status: 'cut' }]);
});

it('sends half a reply', async () => {
  api.eyeson.faults.add({ match: 'POST /permalink', do: 'half' });
  const response = await api.sandbox.fetch('https://api.eyeson.team/permalink', {
    method: 'POST',
    headers: { Authorization: key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: { name: 'Maria' } }),
  });
  expect(response.status).toBe(201);
  await expect(response.text()).rejects.toThrow(/terminated|aborted/);
});

it('shows a web page as a hotel does', async () => {
  api.eyeson.faults.add({ match: 'GET /permalink', do: 'html' });
  const { status, headers } = await list();
  expect([status, headers.get('Content-Type')]).toEqual([200, expect.stringContaining('text/html')]);
});

it('keeps silent until the client gives up', async () => {
  api.eyeson.faults.add({ match: 'GET /permalink', do: 'hang' });
  const giveUp = new AbortController();
  const request = api.sandbox.fetch('https://api.eyeson.team/permalink', { signal: giveUp.signal });
  expect(await api.eyeson.requests.waitFor('GET /permalink')).toMatchObject({ status: 'hung' });
  giveUp.abort();
  await expect(request).rejects.toThrow('abort');
});

it('answers late', async () => {
  api.eyeson.faults.add({ match: 'GET /permalink', do: { delayMs: 300 } });
  const order: string[] = [];
  const late = list().then(({ status }) => order.push(`late ${status}`));
  await call('GET /rooms').then(() => order.push('prompt'));
  await late;
  expect(order).toEqual(['prompt', 'late 200']);
});

it('is over when cleared', async () => {
  api.eyeson.faults.add({ match: 'GET /permalink', do: { status: 500 } });
  api.eyeson.faults.clear();
  expect((await list()).status).toBe(200);
});
