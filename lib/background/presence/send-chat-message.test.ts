import { afterEach, expect, it } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { sync } from '../sync/sync.ts';
import { disconnectObservers } from './observers.ts';
import { sendChatMessage } from './meeting-actions.ts';
import { pollPresence } from './poll.ts';

const local = withEyeson();
afterEach(() => disconnectObservers());

it('says a line to those who wait, who go on waiting', async () => {
  const { id } = local.madeElsewhere('Weekly');
  await sync(local.account);
  local.eyeson.start(id);
  local.eyeson.enter(id, { name: 'Anna', guest: true });
  await pollPresence({ now: true });
  expect(await sendChatMessage(id, 'I’m on my way')).toEqual({ ok: true, value: undefined });
  expect(local.eyeson.said(id)).toEqual(['I’m on my way']);
  await pollPresence({ now: true });
  expect(await db.visits.get(id)).toMatchObject({ names: ['Anna'] });
});

it('does not start a meeting that has ended, which would cost money', async () => {
  const { id } = local.madeElsewhere('Weekly');
  await sync(local.account);
  expect(await sendChatMessage(id, 'Hello?')).toEqual({ ok: false, error: { kind: 'gone' } });
  expect(local.eyeson.rooms()[0]?.starts).toBe(0);
});
