import { afterEach, expect, it } from 'vitest';
import { withEyeson } from '../../../tests/support/mock-server.ts';
import { db } from '../../shared/database/database.ts';
import { sync } from '../sync/sync.ts';
import { disconnectObservers } from './observers.ts';
import { endMeeting } from './meeting-actions.ts';
import { pollPresence } from './poll.ts';

const local = withEyeson();
afterEach(() => disconnectObservers());

it.each([
  ['permalink', true],
  ['other', true],
  ['permalink', false],
  ['other', false],
] as const)(
  'ends a meeting that Eyeson lists under the id of the %s (listened to: %s)',
  async (runningId, isHeard) => {
    local.eyeson.switches.runningId = runningId;
    const { id } = local.madeElsewhere('Weekly');
    await sync(local.account);
    local.eyeson.start(id);
    await pollPresence({ now: true });
    if (!isHeard) disconnectObservers();
    expect(await endMeeting(id)).toEqual({ ok: true, value: undefined });
    expect(local.eyeson.rooms()[0]?.startedAt).toBeNull();
    expect(await db.presence.count()).toBe(0);
  },
);
