import { type ChatLine, type Meeting, type Participant, type Seat, isOnline } from './model.ts';
import { iso, participantReply, runningReply, seatReply } from './replies.ts';

/** The events of the observer (documented), and those that the people inside get (seen in Eyeson's SDK). */
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

export const participantUpdate = (meeting: Meeting, person: Participant) => ({
  type: 'participant_update',
  participant: participantReply(person, meeting),
});

/** On `room_ready` Eyeson's SDK calls itself connected. */
export const ownRoom = (seat: Seat) => ({
  type: seat.meeting.ready ? 'room_ready' : 'room_setup',
  content: seatReply(seat),
});

export const chat = ({ id, from, text, at }: ChatLine) => ({
  type: 'chat',
  id,
  cid: from.id,
  content: text,
  created_at: iso(at),
});
