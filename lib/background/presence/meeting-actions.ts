import { db } from '../../shared/database/database.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { getHostToken, withRoom, type RoomContext } from '../rooms/host-link.ts';
import { meetingIdOf } from './observers.ts';
import { ownMeetings } from './running-meetings.ts';
import { applyEvent } from './store.ts';

/** Ends a room's running meeting for everybody who is in it. */
export async function endMeeting(roomId: string): Promise<Result<void>> {
  const there = await withRoom(roomId);
  if (!there.ok) return there;
  const meetingId = await find(there.value);
  if (!meetingId.ok) return meetingId;
  const stopped = await there.value.eyeson.stopMeeting(meetingId.value);
  if (!stopped.ok) return stopped;
  return ok(await applyEvent({ roomId, accountId: there.value.account.id }, { kind: 'ended' }));
}

/** By another id than its own Eyeson would count the meeting as stopped already. */
async function find({ room, account, eyeson }: RoomContext): Promise<Result<string>> {
  const heard = meetingIdOf(room.id);
  if (heard !== undefined) return ok(heard);
  const running = await eyeson.runningRooms();
  if (!running.ok) return running;
  const meeting = (await ownMeetings(account, running.value)).find(({ roomId }) => roomId === room.id);
  return ok(meeting?.meetingId ?? room.id);
}

/**
 * Says a line in a running meeting, for everybody inside to read. The access key that it takes does not put the
 * host into the meeting (seen in Eyeson's SDK), so those who wait go on waiting.
 */
export async function sendChatMessage(roomId: string, text: string): Promise<Result<void>> {
  const there = await withRoom(roomId);
  if (!there.ok) return there;
  // The same call would start a meeting that has ended meanwhile, and a start costs money.
  if (!(await db.presence.get(roomId))) return fail({ kind: 'gone' });
  const token = await getHostToken(roomId);
  if (!token.ok) return token;
  const { eyeson } = there.value;
  const meeting = await eyeson.startMeeting(token.value);
  return meeting.ok ? eyeson.say(meeting.value.accessKey, text) : meeting;
}
