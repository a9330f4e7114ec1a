import { fail, type Result } from '../eyeson/errors.ts';
import { db } from '../rooms/database.ts';
import { hostTokenOf } from '../rooms/open.ts';
import { reach } from '../rooms/reach.ts';

/**
 * Says a line in a running meeting, for everybody inside to read. The access key that it takes does not put the
 * host into the meeting (seen in Eyeson's SDK), so those who wait go on waiting.
 */
export async function tellThem(roomId: string, text: string): Promise<Result<void>> {
  const there = await reach(roomId);
  if (!there.ok) return there;
  // The same call would start a meeting that has ended meanwhile, and a start costs money.
  if (!(await db.presence.get(roomId))) return fail({ kind: 'gone' });
  const token = await hostTokenOf(roomId);
  if (!token.ok) return token;
  const { eyeson } = there.value;
  const meeting = await eyeson.startMeeting(token.value);
  return meeting.ok ? eyeson.say(meeting.value.accessKey, text) : meeting;
}
