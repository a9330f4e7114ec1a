import { db } from '../../shared/database/database.ts';
import { isMissing } from '../../shared/errors/classify.ts';
import { fail, ok, type Result } from '../../shared/errors/errors.ts';
import { isChatHidden } from '../../shared/rooms/options.ts';
import { getHostToken, withRoom, type RoomContext } from '../rooms/host-link.ts';
import { meetingIdOf } from './observers.ts';
import { ownMeetings } from './running-meetings.ts';
import { endMeetingOf } from './looks.ts';

/** Ends a room's running meeting for all participants. @returns `not-found`, or the errors of the requests */
export async function endMeeting(roomId: string): Promise<Result<void>> {
  const context = await withRoom(roomId);
  if (!context.ok) return context;
  const meetingId = await findMeetingId(context.value);
  if (!meetingId.ok) return meetingId;
  const stopped = await context.value.eyeson.stopMeeting(meetingId.value);
  if (!stopped.ok) return stopped;
  return ok(await endMeetingOf({ roomId, accountId: context.value.account.id }));
}

/** The exact id matters: `stopMeeting` succeeds for an id that is not running, and the meeting would continue. */
async function findMeetingId({ room, account, eyeson }: RoomContext): Promise<Result<string>> {
  const observed = meetingIdOf(room.id);
  if (observed !== undefined) return ok(observed);
  const running = await eyeson.runningRooms();
  if (!running.ok) return running;
  const meeting = (await ownMeetings(account, running.value)).find(({ roomId }) => roomId === room.id);
  return ok(meeting?.meetingId ?? room.id);
}

/**
 * Sends a chat message to all participants of a running meeting. Fetching the access key for it does not make the host
 * a participant (seen in Eyeson's SDK), so waiting guests keep waiting.
 * @returns whether the room hides its chat from the guests, as far as Eyeson says; `meeting-over` if the meeting is not
 * running, `not-found` if the room is not stored, else the errors of the requests
 */
export async function sendChatMessage(
  roomId: string,
  text: string,
): Promise<Result<{ isChatHidden: boolean }>> {
  const context = await withRoom(roomId);
  if (!context.ok) return context;
  // The request for the access key starts a meeting that is not running, and Eyeson bills each start.
  if (!(await db.presence.get(roomId))) return fail({ kind: 'meeting-over' });
  const token = await getHostToken(roomId);
  if (!token.ok) return token;
  const { eyeson } = context.value;
  const [meeting, permalink] = await Promise.all([
    eyeson.startMeeting(token.value),
    eyeson.getPermalink(roomId),
  ]);
  if (!meeting.ok) return meeting;
  const sent = await eyeson.say(meeting.value.accessKey, text);
  if (sent.ok) return ok({ isChatHidden: permalink.ok && isChatHidden(permalink.value.options) });
  return isMissing(sent.error) ? fail({ kind: 'meeting-over' }) : sent;
}
