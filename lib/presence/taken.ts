import { db } from '../rooms/database.ts';

const MINUTE = 60_000;

/** A plan has no end: so long before an event it may still go on, in milliseconds. */
const LASTING = 30 * MINUTE;
/** How long before it an event has begun as far as its guests are concerned. */
const EARLY = 5 * MINUTE;

/**
 * Whether other guests may be in a room during an event: a time is planned for the room then or a little before, or
 * the event is now and people are inside. Times in milliseconds since 1970.
 */
export async function isTaken(
  roomId: string,
  { from, until }: { from: number; until: number },
  now = Date.now(),
): Promise<boolean> {
  const isNow = from - EARLY <= now && now < until;
  if (isNow && (await db.presence.get(roomId))?.people.length) return true;
  const plans = await db.plans.where({ roomId }).toArray();
  return plans.some(({ at }) => from - LASTING < at && at < until);
}
