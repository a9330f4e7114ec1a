import { db } from './database.ts';

/**
 * Puts pinned rooms into this order. They share out the places that they have among all pinned rooms: those that
 * are not named, as another team's, stay where they are. Asked twice, it is the same.
 */
export async function orderPins(roomIds: string[]): Promise<void> {
  await db.transaction('rw', db.rooms, async () => {
    const rooms = (await db.rooms.bulkGet(roomIds)).filter((room) => room?.pin !== undefined);
    const places = rooms.map((room) => room?.pin ?? 0).toSorted((a, b) => a - b);
    let last = -Infinity;
    for (const [index, room] of rooms.entries()) {
      // Two rooms may have come to one place, as from another computer.
      last = Math.max(places[index] ?? 0, last + 1);
      if (room && room.pin !== last) await db.rooms.update(room.id, { pin: last });
    }
  });
}
