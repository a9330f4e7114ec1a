import type { Room } from '../../lib/rooms/database.ts';
import { attempt } from '../state/attempt.ts';
import type { GoogleWishes, Marks } from '../../lib/rooms/commands.ts';
import { ask } from '../../lib/ask.ts';

/** Keeps what the host wants in one of their Google accounts. */
export const markGoogle = (id: number, wishes: GoogleWishes): Promise<void> =>
  attempt(() => ask('google.mark', { id, wishes }));

/** Keeps the host's own marks on a room. */
export const mark = (room: Pick<Room, 'id'>, marks: Marks): Promise<void> =>
  attempt(() => ask('room.mark', { roomId: room.id, marks }));

/** Keeps the same marks on many rooms. */
export const markAll = (rooms: Pick<Room, 'id'>[], marks: Marks): Promise<void> =>
  attempt(() => ask('rooms.mark', { roomIds: rooms.map(({ id }) => id), marks }));

/** Lets an expired room's link work again, for ever. */
export const renewRoom = (room: Pick<Room, 'id'>): Promise<void> =>
  attempt(() => ask('room.change', { roomId: room.id, changes: { expiresAt: null } }));

/** Puts pinned rooms into this order. */
export const orderPins = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  attempt(() => ask('pins.order', { roomIds: rooms.map(({ id }) => id) }));

/** Lets no more guests into a room ahead of its host. */
export const closeDoor = (room: Pick<Room, 'id'>): Promise<void> =>
  attempt(() => ask('door.close', { roomId: room.id }));

/** Takes the notification of a room's guests away for a while. */
export const remindLater = (room: Pick<Room, 'id'>): Promise<void> =>
  attempt(() => ask('alert.later', { roomId: room.id }));
