import { ok, type Result } from '../eyeson/errors.ts';
import { reach, type Reached } from '../rooms/reach.ts';
import { apply } from './apply.ts';
import { meetingIdOf } from './live.ts';
import { ownMeetings } from './own-meetings.ts';

/** Ends a room's running meeting for everybody who is in it. */
export async function stopMeeting(roomId: string): Promise<Result<void>> {
  const there = await reach(roomId);
  if (!there.ok) return there;
  const meetingId = await find(there.value);
  if (!meetingId.ok) return meetingId;
  const stopped = await there.value.eyeson.stopMeeting(meetingId.value);
  if (!stopped.ok) return stopped;
  return ok(await apply({ roomId, accountId: there.value.account.id }, { kind: 'ended' }));
}

/** By another id than its own Eyeson would count the meeting as stopped already. */
async function find({ room, account, eyeson }: Reached): Promise<Result<string>> {
  const heard = meetingIdOf(room.id);
  if (heard !== undefined) return ok(heard);
  const running = await eyeson.runningRooms();
  if (!running.ok) return running;
  const meeting = (await ownMeetings(account, running.value)).find(({ roomId }) => roomId === room.id);
  return ok(meeting?.meetingId ?? room.id);
}
