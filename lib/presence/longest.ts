import { db } from '../rooms/database.ts';
import { whoWaits } from './waiting.ts';

/** The room in which a guest waits longest; undefined while nobody does. */
export async function longestWaiting(): Promise<string | undefined> {
  const waiting = (await db.presence.toArray()).flatMap(({ roomId, people }) =>
    whoWaits(people).map(({ since }) => ({ roomId, since })),
  );
  return waiting.toSorted((a, b) => a.since - b.since)[0]?.roomId;
}
