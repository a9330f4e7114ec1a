import { beforeEach, expect, it, vi } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { getHostLink } from '../rooms/host-link.ts';
import { sync } from '../sync/sync.ts';
import { allAccounts, decideLinkHost } from './connect.ts';

const local = withEyeson();
const OWN = 'meet.acme.example';

/** Eyeson tells the links of its rooms under another host. */
function tellHost(host: string): void {
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const reply = await local.fetch(...request);
    const body = (await reply.text()).replaceAll('https://app.eyeson.team', `https://${host}`);
    return new Response(body, { status: reply.status, headers: { Date: reply.headers.get('Date') ?? '' } });
  });
}
const read = async () => {
  const [account] = await allAccounts();
  if (account) await sync(account);
  return (await db.rooms.toArray()).map(({ guestLink }) => new URL(guestLink).host);
};
const asked = async () => (await db.status.get(local.account.id))?.linkHost;
const decide = (isAllowed: boolean) => decideLinkHost(local.account.id, { host: OWN, isAllowed });

beforeEach(() => {
  local.madeElsewhere('Weekly');
  tellHost(OWN);
});

it('a host of the team’s own is asked for once, and its rooms are stored when it is allowed', async () => {
  expect(await read()).toEqual([]);
  expect(await asked()).toBe(OWN);
  await decide(true);
  expect(await asked()).toBeUndefined();
  expect(await read()).toEqual([OWN]);
  expect(await asked()).toBeUndefined();
});

it('a host that was refused is not asked for again', async () => {
  await read();
  await decide(false);
  expect(await read()).toEqual([]);
  expect(await asked()).toBeUndefined();
});

it('a host that is allowed does not allow another', async () => {
  await read();
  await decide(true);
  await read();
  tellHost('evil.example');
  local.madeElsewhere('New');
  expect(await read()).toEqual([OWN]);
  expect(await asked()).toBe('evil.example');
});

it('a host link of another host is not opened: a new one is asked for', async () => {
  vi.stubGlobal('fetch', local.fetch);
  await read();
  const [id = ''] = await db.rooms.toCollection().primaryKeys();
  await db.rooms.update(id, { hostLink: 'https://evil.example/permalink?T', hostToken: 'T' });
  const link = await getHostLink(id);
  expect(link).toMatchObject({ ok: true, value: expect.stringContaining('https://app.eyeson.team/') });
});
