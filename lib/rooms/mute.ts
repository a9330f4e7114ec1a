import { db } from './database.ts';

/** Whether notifications come for a room's guests; the badge counts them all the same. */
export async function muteRoom(roomId: string, muted: boolean): Promise<void> {
  await db.rooms.where({ id: roomId }).modify((room) => {
    if (muted) room.muted = true;
    else delete room.muted;
  });
}
