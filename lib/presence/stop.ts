import { ok, type Result } from '../eyeson/errors.ts';
import { reach } from '../rooms/reach.ts';
import { apply } from './apply.ts';
import { meetingIdOf } from './live.ts';

/** Ends a room's running meeting for everybody who is in it. */
export async function stopMeeting(roomId: string): Promise<Result<void>> {
  const there = await reach(roomId);
  if (!there.ok) return there;
  const stopped = await there.value.eyeson.stopMeeting(meetingIdOf(roomId));
  if (!stopped.ok) return stopped;
  return ok(await apply({ roomId, accountId: there.value.account.id }, { kind: 'ended' }));
}
