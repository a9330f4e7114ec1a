import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../start.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const get = (path: string) => sandbox.fetch(`https://calendar.google.com${path}`, { redirect: 'manual' });

it.each([
  ['/', '/calendar/u/0/r'],
  [
    '/calendar/render?action=TEMPLATE&text=Lunch&dates=20300122T093000Z/20300122T103000Z',
    '/calendar/u/0/r/eventedit?action=TEMPLATE&text=Lunch&dates=20300122T093000Z/20300122T103000Z',
  ],
])('%s leads to %s', async (path, target) => {
  const { status, headers } = await get(path);
  expect(status).toBe(302);
  expect(headers.get('location')).toBe(target);
});

it.each(['r', 'r/eventedit', 'r/eventedit/weekly00', 'r/settings', 'companion'])(
  '%s refuses markup from scripts, as the real one does',
  async (view) => {
    const { status, headers } = await get(`/calendar/u/0/${view}`);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  },
);

it('knows nothing else', async () => {
  expect((await get('/calendar/u/0/nothing')).status).toBe(404);
});
