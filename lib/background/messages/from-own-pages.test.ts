import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { disconnectObservers, isLive } from '../presence/observers.ts';
import { pollPresence } from '../presence/poll.ts';
import { sync } from '../sync/sync.ts';
import { fromOwnPages as ask } from './from-own-pages.ts';

vi.mock(import('../notifications/waiting.ts'), () => ({ updateNotifications: () => Promise.resolve() }));

const local = withEyeson();
const sender = {};
let roomId: string;

beforeEach(async () => {
  roomId = local.madeElsewhere('Weekly').id;
  await sync(local.account);
  local.eyeson.start(roomId);
  await pollPresence();
  await expect.poll(() => isLive(roomId)).toBe(true);
});
afterEach(() => disconnectObservers());

const waiting = async () => (await db.visits.get(roomId))?.names;

describe('a meeting of one team is heard of at once', () => {
  it('though a key of another team is refused', async () => {
    expect(await ask['team.connect']({ key: 'wrong', hostName: 'Me' }, sender)).toMatchObject({ ok: false });
    expect(isLive(roomId)).toBe(true);
  });

  it('after another team was disconnected', async () => {
    await db.accounts.put({ ...local.account, id: 'other', key: 'key-of-others' });
    await ask['team.disconnect']({ accountId: 'other' }, sender);
    await expect.poll(() => isLive(roomId)).toBe(true);
    local.eyeson.enter(roomId, { name: 'Anna', guest: true });
    await expect.poll(waiting).toEqual(['Anna']);
  });
});
