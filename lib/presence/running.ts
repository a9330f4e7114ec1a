import { db } from '../rooms/database.ts';

/** Whether, as far as we know, any meeting runs. */
export const isAnythingRunning = async (): Promise<boolean> => (await db.presence.count()) > 0;
