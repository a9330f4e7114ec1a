import { type Account, type CoHost, db, type Plan, type Room } from '../rooms/database.ts';
import type { Fields } from './deed.ts';
import { readSettings } from './settings.ts';

/** What there is on this computer. */
export interface Here {
  settings: Fields;
  accounts: Account[];
  /** By their ids. */
  rooms: Map<string, Room>;
  plans: Plan[];
  coHosts: CoHost[];
}

/** Reads all that goes into a backup, and that a backup is merged with. */
export async function readHere(): Promise<Here> {
  const settings = await readSettings();
  return db.transaction('r', [db.accounts, db.rooms, db.plans, db.coHosts], async () => {
    const [accounts, rooms, plans, coHosts] = await Promise.all([
      db.accounts.toArray(),
      db.rooms.toArray(),
      db.plans.toArray(),
      db.coHosts.toArray(),
    ]);
    return { settings, accounts, rooms: new Map(rooms.map((room) => [room.id, room])), plans, coHosts };
  });
}
