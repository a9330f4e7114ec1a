import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { useSandbox } from '../tests/support/sandbox/use-sandbox.ts';

const api = useSandbox();

it.each([
  ['https://app.eyeson.team/permalink?guest=token', 200],
  ['https://app.eyeson.team/permalink/?token', 200],
  ['https://app.eyeson.team/?guest=token', 200],
  ['https://app.eyeson.team/_/eyeson.js', 200],
  ['https://app.eyeson.team/elsewhere', 404],
  ['https://api.eyeson.team/elsewhere', 404],
  ['https://play.google.com/', 404],
])('answers %s with %i', async (url, status) => {
  expect((await api.sandbox.fetch(url)).status).toBe(status);
});

it("tells Eyeson's time, even when that is wrong", async () => {
  api.eyeson.clock.skew(-86_400_000);
  const { headers } = await api.call('GET /rooms');
  const off = Date.parse(headers.get('Date') ?? '') - Date.now();
  expect(Math.round(off / 60_000)).toBe(-24 * 60);
});

it('leaves nothing behind that would keep a process alive', async () => {
  const script = `
    import { startSandbox } from ${JSON.stringify(new URL('start.ts', import.meta.url))};
    const sandbox = await startSandbox();
    sandbox.eyeson.addTeam({ key: 'K', name: 'Testers' });
    const { id } = sandbox.eyeson.addRoom({ key: 'K', name: 'Weekly sync' });
    sandbox.eyeson.start(id);
    sandbox.eyeson.faults.add({ match: 'GET /rooms', do: 'hang' });
    const socket = new sandbox.WebSocket('wss://api.eyeson.team/rt?api_key=K&room_id=' + id);
    socket.addEventListener('message', async () => {
      const hanging = sandbox.fetch('https://api.eyeson.team/rooms').catch((error) => console.log(error.message));
      await sandbox.eyeson.requests.waitFor('GET /rooms');
      await sandbox.close();
      await hanging;
    }, { once: true });
  `;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    timeout: 20_000,
  });
  await expect(run).resolves.toMatchObject({ stdout: 'fetch failed\n' });
}, 30_000);
