import * as v from 'valibot';
import { parseJson } from './reply.ts';

/** A frame of ActionCable, as far as an observer cares; `other` is a ping, or nothing we know. */
export type Frame =
  | { type: 'welcome' | 'confirmed' | 'unauthorized' | 'disconnect' | 'other' }
  | { type: 'event'; message: unknown };

const Raw = v.object({
  type: v.optional(v.string()),
  reason: v.optional(v.unknown()),
  message: v.optional(v.unknown()),
});

export function readFrame(data: unknown): Frame {
  const raw = v.safeParse(Raw, parseJson(String(data)));
  if (!raw.success) return { type: 'other' };
  const { type, reason, message } = raw.output;
  switch (type) {
    case undefined:
      return { type: 'event', message };
    case 'welcome':
      return { type: 'welcome' };
    case 'confirm_subscription':
      return { type: 'confirmed' };
    case 'reject_subscription':
      return { type: 'unauthorized' };
    case 'disconnect':
      return { type: reason === 'unauthorized' ? 'unauthorized' : 'disconnect' };
    default:
      return { type: 'other' };
  }
}

/** Asks for the events of the room that the connection is about (documented). */
export const subscribeFrame = JSON.stringify({
  command: 'subscribe',
  identifier: JSON.stringify({ channel: 'RoomChannel' }),
});
