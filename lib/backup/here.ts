import type { Preset } from '../presets.ts';
import {
  type Account,
  type CoHost,
  db,
  type GoogleAccount,
  type Plan,
  type Room,
} from '../rooms/database.ts';
import { settings as all } from '../settings.ts';
import type { Fields } from './deed.ts';
import { readSettings } from './settings.ts';

/** What there is on this computer. */
export interface Here {
  settings: Fields;
  presets: Preset[];
  accounts: Account[];
  /** By their ids. */
  rooms: Map<string, Room>;
  plans: Plan[];
  coHosts: CoHost[];
  google: GoogleAccount[];
}

/** Reads all that goes into a backup, and that a backup is merged with. */
export async function readHere(): Promise<Here> {
  const [settings, presets] = await Promise.all([readSettings(), all.presets.getValue()]);
  const tables = [db.accounts, db.rooms, db.plans, db.coHosts, db.googleAccounts];
  return db.transaction('r', tables, async () => {
    const [accounts, rooms, plans, coHosts, google] = await Promise.all([
      db.accounts.toArray(),
      db.rooms.toArray(),
      db.plans.toArray(),
      db.coHosts.toArray(),
      db.googleAccounts.toArray(),
    ]);
    const known = new Map(rooms.map((room) => [room.id, room]));
    return { settings, presets, accounts, rooms: known, plans, coHosts, google };
  });
}
