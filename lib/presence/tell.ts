import { eyesonOf } from '../rooms/accounts.ts';
import { db } from '../rooms/database.ts';
import { hostTokenOf } from '../rooms/open.ts';
import { fail, type Result } from '../eyeson/errors.ts';

/**
 * Says a line in a running meeting, for everybody inside to read. The access key that it takes does not put the
 * host into the meeting (seen in Eyeson's SDK), so those who wait go on waiting.
 */
export async function tellThem(roomId: string, text: string): Promise<Result<void>> {
  const room = await db.rooms.get(roomId);
  const account = room && (await db.accounts.get(room.accountId));
  if (!account) return fail({ kind: 'not-found' });
  // The same call would start a meeting that has ended meanwhile, and a start costs money.
  if (!(await db.presence.get(roomId))) return fail({ kind: 'gone' });
  const token = await hostTokenOf(roomId);
  if (!token.ok) return token;
  const meeting = await eyesonOf(account).startMeeting(token.value);
  return meeting.ok ? eyesonOf(account).say(meeting.value.accessKey, text) : meeting;
}
