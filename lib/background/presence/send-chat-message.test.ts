import { afterEach, expect, it } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { updateRoom } from '../rooms/update.ts';
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
  expect(await sendChatMessage(id, 'I’m on my way')).toEqual({ ok: true, value: { isChatHidden: false } });
  expect(local.eyeson.said(id)).toEqual(['I’m on my way']);
  await pollPresence({ now: true });
  expect(await db.visits.get(id)).toMatchObject({ names: ['Anna'] });
});

it('knows that the room hides its chat from those who wait', async () => {
  const { id } = local.madeElsewhere('Weekly');
  await sync(local.account);
  await updateRoom(id, { options: { custom_fields: { hide_chat: true } } });
  local.eyeson.start(id);
  await pollPresence({ now: true });
  expect(await sendChatMessage(id, 'Hello')).toEqual({ ok: true, value: { isChatHidden: true } });
  local.eyeson.faults.add({ match: /GET \/permalink\//, do: { status: 404 } });
  expect(await sendChatMessage(id, 'Hello')).toEqual({ ok: true, value: { isChatHidden: false } });
});

it('says that the meeting is over where it ends just then', async () => {
  const { id } = local.madeElsewhere('Weekly');
  await sync(local.account);
  local.eyeson.start(id);
  await pollPresence({ now: true });
  local.eyeson.faults.add({ match: /messages/, times: 1, do: { status: 410 } });
  expect(await sendChatMessage(id, 'Hello?')).toEqual({ ok: false, error: { kind: 'meeting-over' } });
});

it('does not start a meeting that has ended, which would cost money', async () => {
  const { id } = local.madeElsewhere('Weekly');
  await sync(local.account);
  expect(await sendChatMessage(id, 'Hello?')).toEqual({ ok: false, error: { kind: 'meeting-over' } });
  expect(local.eyeson.rooms()[0]?.starts).toBe(0);
});
