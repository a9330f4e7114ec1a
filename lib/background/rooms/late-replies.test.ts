import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db, type Room } from '../../shared/database/database.ts';
import { settings } from '../../shared/settings/settings.ts';
import { fromOwnPages } from '../messages/from-own-pages.ts';
import { disconnectTeam } from '../teams/disconnect.ts';
import { noteFailure } from '../teams/status.ts';
import { addCoHost } from './co-hosts.ts';
import { createRoom, resumeCreations } from './create.ts';
import { deleteNow } from '../sync/remove-rooms.ts';
import { deleteRooms } from './delete.ts';
import { getHostLink } from './host-link.ts';
import { updateRoom } from './update.ts';

vi.mock(import('../notifications/waiting.ts'), () => ({ updateNotifications: () => Promise.resolve() }));

const local = withEyeson();
const ask = fromOwnPages;
const sender = {};
let roomId: string;

beforeEach(async () => {
  const room = await createRoom({ id: 'wish', name: 'Weekly' });
  if (!room.ok) throw new Error(room.error.kind);
  roomId = room.value.id;
});

/** Does something here after Eyeson has answered and before the answer is here. */
function beforeReply(route: RegExp, changeset: () => Promise<unknown>): void {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const { method, url } = new Request(...request);
    const reply = await fetch(...request);
    if (route.test(`${method} ${new URL(url).pathname}`)) await changeset();
    return reply;
  });
}

async function everythingStored(): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

describe('a reply that comes after the team was disconnected stores no link', () => {
  it.each<[string, RegExp, () => Promise<unknown>]>([
    ['of a new room', /POST \/permalink$/, () => createRoom({ id: 'later', name: 'Later' })],
    ['of a co-host', /POST .*users/, () => addCoHost(roomId, { name: 'Carla' })],
    ['of the host’s own link', /POST .*users/, () => getHostLink(roomId)],
    ['of a changed room', /PUT/, () => updateRoom(roomId, { name: 'Daily' })],
  ])('%s', async (_, route, act) => {
    await db.rooms.where({ id: roomId }).modify((room) => {
      delete room.hostLink;
      delete room.hostToken;
    });
    beforeReply(route, () => disconnectTeam(local.account.id));
    await act();
    expect(await everythingStored()).not.toContain('permalink?');
  });
});

it('a room that is asked for while its team is disconnected is not made again with another key', async () => {
  vi.spyOn(settings.newRooms, 'getValue').mockImplementationOnce(async () => {
    await disconnectTeam(local.account.id);
    return { options: {}, days: 0 };
  });
  expect(await createRoom({ id: 'later', name: 'Later' })).toMatchObject({ ok: true });
  expect(await everythingStored()).not.toContain('Later');
  await db.accounts.put({ ...local.account, id: 'another' });
  await resumeCreations();
  expect(local.eyeson.rooms().map(({ name }) => name)).toEqual(['Weekly', 'Later']);
});

it('a co-host of a room that was deleted in the meantime is not stored', async () => {
  beforeReply(/POST .*users/, () => deleteNow({ id: roomId, accountId: local.account.id }));
  expect(await addCoHost(roomId, { name: 'Carla' })).toEqual({ ok: false, error: { kind: 'not-found' } });
  expect(await db.coHosts.count()).toBe(0);
});

describe('a room that is deleted right before its team is disconnected', () => {
  it.each([
    ['of the team', () => ({ accountId: local.account.id })],
    ['of all teams', () => undefined],
  ])('is deleted at Eyeson with the key %s', async (_, team) => {
    await deleteRooms([roomId]);
    await ask['team.disconnect'](team(), sender);
    expect(local.eyeson.rooms()).toEqual([]);
    expect(await db.accounts.count()).toBe(0);
  });

  it('is shown again, with the reason, if it cannot be deleted', async () => {
    await deleteRooms([roomId]);
    local.eyeson.faults.add({ match: /^DELETE /, do: { status: 400 } });
    expect(await ask['deletions.finish']({ accountId: local.account.id }, sender)).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    });
    expect(await db.rooms.get(roomId)).not.toHaveProperty('deleteAt');
    expect(await db.refusals.count()).toBe(1);
    expect(await ask['deletions.finish']({ accountId: local.account.id }, sender)).toMatchObject({
      ok: true,
    });
  });

  it('is shown again if Eyeson wants a rest', async () => {
    await deleteRooms([roomId]);
    local.eyeson.faults.add({ match: /^DELETE /, do: { status: 429, headers: { 'Retry-After': '600' } } });
    expect(await ask['deletions.finish'](undefined, sender)).toMatchObject({
      error: { kind: 'rate-limited' },
    });
    expect(await db.rooms.get(roomId)).not.toHaveProperty('deleteAt');
  });

  it('is shown again while a rest lasts that Eyeson has asked for before', async () => {
    await noteFailure(local.account.id, { kind: 'rate-limited', retryAfter: 600 });
    await deleteRooms([roomId]);
    expect(await ask['deletions.finish']({ accountId: local.account.id }, sender)).toMatchObject({
      error: { kind: 'rate-limited' },
    });
    expect(await db.rooms.get(roomId)).not.toHaveProperty('deleteAt');
    expect(local.eyeson.rooms()).toHaveLength(1);
  });

  it('is deleted though that of another team cannot be', async () => {
    await db.accounts.put({ ...local.account, id: 'other', key: 'key-of-others' });
    const other = { ...(await db.rooms.get(roomId)), id: 'another', accountId: 'other' } as Room;
    await db.rooms.put(other);
    await noteFailure('other', { kind: 'rate-limited', retryAfter: 600 });
    await deleteRooms([roomId, other.id]);
    expect(await ask['deletions.finish']({ accountId: local.account.id }, sender)).toMatchObject({
      ok: true,
    });
    expect(local.eyeson.rooms()).toEqual([]);
    expect(await db.rooms.get(other.id)).toHaveProperty('deleteAt');
  });
});
