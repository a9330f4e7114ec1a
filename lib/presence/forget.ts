import { db } from '../rooms/database.ts';

/** Forgets who was inside and who waited, as at the start of the browser, when both may be days old. */
export async function forgetPresence(): Promise<void> {
  await db.transaction('rw', db.presence, db.visits, () =>
    Promise.all([db.presence.clear(), db.visits.clear()]),
  );
}
