import { run } from '../../lib/browser/run.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { attempt } from '../state/attempt.ts';
import { openDialog } from '../state/dialog.ts';
import { ask } from '../../lib/ask.ts';

/** Deletes rooms; for a few seconds it can be undone. */
export const deleteRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  attempt(() => ask('rooms.delete', { roomIds: rooms.map(({ id }) => id) }));

/** Deletes rooms, after a question where meetings run in them. */
export function askToDelete(rooms: Room[], isRunning: (room: Room) => boolean): void {
  const running = rooms.find(isRunning);
  if (running) openDialog('delete', running, rooms);
  else run(deleteRooms(rooms));
}

/** Undoes Delete. */
export const keepRooms = (rooms: Pick<Room, 'id'>[]): Promise<void> =>
  attempt(() => ask('rooms.keep', { roomIds: rooms.map(({ id }) => id) }));
