import * as v from 'valibot';
import { optionalTime, ParticipantSchema, parseValid } from '../schemas.ts';
import type { Participant } from '../types.ts';

/** A change in a room, as received from the observer. */
export type RoomEvent =
  /** The whole state: sent on connecting, when the meeting is ready and when it shuts down. `startedAt`: ISO 8601. */
  | { type: 'room'; startedAt: string | null; shutdown: boolean; participants: Participant[] }
  /** A participant entered or left, by `online`. */
  | { type: 'participant'; participant: Participant };

const Update = v.variant('type', [
  v.pipe(
    v.object({
      type: v.literal('room_update'),
      content: v.object({
        started_at: optionalTime,
        shutdown: v.nullish(v.boolean(), false),
        participants: v.nullish(v.array(v.unknown()), []),
      }),
    }),
    v.transform(({ content }): RoomEvent => ({
      type: 'room',
      startedAt: content.started_at,
      shutdown: content.shutdown,
      participants: parseValid(ParticipantSchema, content.participants),
    })),
  ),
  v.pipe(
    v.object({ type: v.literal('participant_update'), participant: ParticipantSchema }),
    v.transform(({ participant }): RoomEvent => ({ type: 'participant', participant })),
  ),
]);

/** Parses a message of the observer (documented by Eyeson); undefined for other kinds of messages. */
export function readRoomEvent(message: unknown): RoomEvent | undefined {
  const update = v.safeParse(Update, message);
  return update.success ? update.output : undefined;
}
