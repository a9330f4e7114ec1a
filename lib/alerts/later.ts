import { db } from '../rooms/database.ts';
import { settings } from '../settings.ts';

/**
 * Puts a room's notification off: if they still wait then, the host hears of them anew.
 * @returns when, in milliseconds since 1970
 */
export async function tellLater(roomId: string): Promise<number> {
  const laterAt = Date.now() + (await settings.laterMinutes.getValue()) * 60_000;
  await db.visits.where({ roomId }).modify((visit) => {
    visit.laterAt = laterAt;
    delete visit.told;
    delete visit.heard;
  });
  return laterAt;
}
