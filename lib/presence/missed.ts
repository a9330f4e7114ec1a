import { db } from '../rooms/database.ts';

/** How long missed visitors are kept, in milliseconds. */
const KEPT = 30 * 24 * 3_600_000;

/** Forgets missed visitors after their time. */
export async function dropOldMissed(now = Date.now()): Promise<void> {
  await db.missed
    .where('left')
    .below(now - KEPT)
    .delete();
}

/** Forgets all missed visitors, as the host asks. */
export async function clearMissed(): Promise<void> {
  await db.missed.clear();
}
