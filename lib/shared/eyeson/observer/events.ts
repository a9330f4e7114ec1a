import * as v from 'valibot';
import { optionalTime } from '../schemas.ts';
import { parseValid } from '../schemas.ts';
import { ParticipantSchema } from '../schemas.ts';
import type { Participant } from '../types.ts';

/** What an observer hears of a room. */
export type RoomEvent =
  /** How the room stands: on connecting, when the meeting is ready and when it shuts down. */
  | { type: 'room'; startedAt: string | null; shutdown: boolean; participants: Participant[] }
  /** Somebody entered, or left: `online`. */
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

/** Reads a message of the observer (documented); undefined for all that is not about who is inside. */
export function readRoomEvent(message: unknown): RoomEvent | undefined {
  const update = v.safeParse(Update, message);
  return update.success ? update.output : undefined;
}
