import { type ChatLine, type Meeting, type Participant, type Seat, isOnline } from './model.ts';
import { iso, participantReply, runningReply, seatReply } from './replies.ts';

/** Observer event with the state of the whole meeting (documented by Eyeson). */
export const roomUpdate = (meeting: Meeting) => ({
  type: 'room_update',
  content: {
    ...runningReply(meeting),
    options: meeting.room.options,
    participants: [...meeting.participants.values()]
      .filter(isOnline)
      .map((person) => participantReply(person, meeting)),
    playbacks: [],
    presentation: null,
    broadcasts: [],
    recording: null,
  },
});

/** Observer event with the state of one participant (documented by Eyeson). */
export const participantUpdate = (meeting: Meeting, person: Participant) => ({
  type: 'participant_update',
  participant: participantReply(person, meeting),
});

/** Event for one participant (seen in Eyeson's SDK, which reports itself as connected on `room_ready`). */
export const ownRoom = (seat: Seat) => ({
  type: seat.meeting.ready ? 'room_ready' : 'room_setup',
  content: seatReply(seat),
});

/** Event with one chat message. */
export const chat = ({ id, from, text, at }: ChatLine) => ({
  type: 'chat',
  id,
  cid: from.id,
  content: text,
  created_at: iso(at),
});
