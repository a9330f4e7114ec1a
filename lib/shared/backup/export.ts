import {
  type Account,
  type CoHost,
  db,
  type GoogleAccount,
  type Reminder,
  type Room,
} from '../database/database.ts';
import { backupFields } from '../database/room-fields.ts';
import type { Preset } from '../settings/presets.ts';
import { settings as all } from '../settings/settings.ts';
import type { Fields } from './changeset.ts';
import { encrypt } from './encryption.ts';
import { type Backup, FORMAT, type Secrets, VERSION } from './format.ts';
import { readSettings } from './validate.ts';

/** The data of this computer that a backup contains or is merged with. */
export interface LocalState {
  /** Values by name, without presets. */
  settings: Fields;
  presets: Preset[];
  accounts: Account[];
  /** By id. */
  rooms: Map<string, Room>;
  /** The reminders. */
  plans: Reminder[];
  coHosts: CoHost[];
  /** The host's choices for their Google accounts. */
  google: GoogleAccount[];
}

/** Reads the data that a backup contains or is merged with. */
export async function readLocalState(): Promise<LocalState> {
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

/**
 * Creates a backup as the JSON text of a file, in the format of `Backup`. Rooms that are being deleted are left out.
 * @param passphrase encrypts the API keys and host links; without it the backup does not contain them
 */
export async function makeBackup(passphrase?: string): Promise<string> {
  const { settings, presets, accounts, ...local } = await readLocalState();
  const rooms = [...local.rooms.values()].filter(({ deleteAt }) => deleteAt === undefined);
  const plain: Backup = {
    format: FORMAT,
    version: VERSION,
    savedAt: new Date().toISOString(),
    settings,
    // Each field is named, so that a secret field added to the table later is not exported.
    teams: accounts.map(({ id, team, hostName, label, colour }) => ({
      id,
      team,
      hostName,
      ...(label !== undefined && { label }),
      ...(colour && { colour }),
    })),
    rooms: rooms.map((room) => pickSet(room, backupFields)),
    plans: local.plans.map(({ roomId, at, before, every, title }) => ({
      roomId,
      at,
      ...(before !== undefined && { before }),
      ...(every && { every }),
      ...(title && { title }),
    })),
    presets: presets.map(({ id, name, roomName, days, options }) => ({ id, name, roomName, days, options })),
    google: local.google
      .filter(({ accountId, roomId }) => accountId !== undefined || roomId !== undefined)
      .map(({ id, email, accountId, roomId }) => ({
        id,
        ...(email !== undefined && { email }),
        ...(accountId !== undefined && { accountId }),
        ...(roomId !== undefined && { roomId }),
      })),
  };
  const secrets: Secrets = {
    keys: accounts.map(({ id, key }) => ({ accountId: id, key })),
    hosts: rooms.flatMap(({ id, hostLink, hostToken }) =>
      hostLink && hostToken ? [{ roomId: id, link: hostLink, token: hostToken }] : [],
    ),
    coHosts: local.coHosts.map(({ roomId, name, userId, link, token }) => ({
      roomId,
      name,
      ...(userId !== undefined && { userId }),
      link,
      token,
    })),
  };
  const sealed = passphrase && (await encrypt(JSON.stringify(secrets), passphrase, JSON.stringify(plain)));
  return JSON.stringify({ ...plain, ...(sealed && { sealed }) }, undefined, 1);
}

/** The fields of a row that are set, in the order of their names' list. */
function pickSet<T extends object, K extends keyof T>(row: T, fields: readonly K[]): Pick<T, K> {
  const set = fields.filter((field) => row[field] !== undefined).map((field) => [field, row[field]]);
  return Object.fromEntries(set) as Pick<T, K>;
}
