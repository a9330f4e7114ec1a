import type { Account } from '../rooms/database.ts';
import { type Change, changed, type Deed, type Fields, made, same } from './deed.ts';
import type { Backup, Secrets } from './format.ts';
import type { Here } from './here.ts';
import { matchTeams } from './match.ts';
import { planGoogle } from './plan-google.ts';
import { planRoom } from './plan-room.ts';
import { planPresets } from './presets.ts';
import { isSetting } from './settings.ts';
import { asPreset } from './terms.ts';

/** What an import would do. */
export interface Plan {
  deed: Deed;
  /** How many rooms have no place here: their team is not here, or they are another team's. */
  leftOut: number;
  /** How many settings and presets this version does not know. */
  unknown: number;
}

/**
 * What importing a backup comes to. What is here and not in the backup stays, and so do host links that are known; no
 * room comes to another team than it has.
 * @param now milliseconds since 1970
 */
export function planImport(backup: Backup, secrets: Secrets | undefined, here: Here, now = Date.now()): Plan {
  const { accounts, added } = matchTeams(backup, secrets, here, now);
  const hosts = new Map(secrets?.hosts.map((host) => [host.roomId, host]));
  const savedAt = Date.parse(backup.savedAt);
  const ownerOf = new Map<string, string>();
  const rooms = backup.rooms.flatMap((room) => {
    const account = accounts.get(room.accountId);
    const changes = planRoom(room, here.rooms.get(room.id), {
      account,
      host: hosts.get(room.id),
      savedAt,
      now,
    });
    if (changes && account) ownerOf.set(room.id, account.id);
    return changes ?? [];
  });
  const changes = [
    ...added.map((account) => made('accounts', account.id, { ...account })),
    ...planTeams(backup.teams, accounts, added),
    ...rooms,
    ...planTimes(backup.plans, ownerOf, here, now),
    ...planCoHosts(secrets, ownerOf, here),
    ...planGoogle(backup.google ?? [], { here: here.google, accounts, ownerOf }),
  ];
  const names = Object.keys(backup.settings);
  const read = (backup.presets ?? []).map(asPreset);
  const known = read.filter((preset) => preset !== undefined);
  const presets = planPresets(known, here.presets);
  const settings = planSettings(backup.settings, here.settings);
  return {
    deed: {
      changes,
      settings: {
        before: { ...settings.before, ...presets.before },
        after: { ...settings.after, ...presets.after },
      },
    },
    leftOut: backup.rooms.filter(({ id }) => !ownerOf.has(id)).length,
    unknown:
      names.filter((name) => !isSetting(name, backup.settings[name])).length + read.length - known.length,
  };
}

function planSettings(saved: Fields, here: Fields): Deed['settings'] {
  const due = Object.keys(saved).filter(
    (name) => isSetting(name, saved[name]) && !same(saved[name], here[name]),
  );
  const pick = (from: Fields) => Object.fromEntries(due.map((name) => [name, from[name]]));
  return { before: pick(here), after: pick(saved) };
}

const planTeams = (teams: Backup['teams'], accounts: Map<string, Account>, added: Account[]): Change[] =>
  teams.flatMap(({ id, label, colour }) => {
    const account = accounts.get(id);
    if (!account || added.includes(account)) return [];
    return changed('accounts', account, { ...(label && { label }), ...(colour && { colour }) });
  });

function planTimes(plans: Backup['plans'], ownerOf: Map<string, string>, here: Here, now: number): Change[] {
  const known = new Set(here.plans.map(({ id }) => id));
  return plans.flatMap(({ roomId, at, title }) => {
    const accountId = ownerOf.get(roomId);
    const id = `${roomId}/${at}`;
    if (!accountId || at <= now || known.has(id)) return [];
    return [made('plans', id, { id, roomId, accountId, at, ...(title && { title }) })];
  });
}

function planCoHosts(secrets: Secrets | undefined, ownerOf: Map<string, string>, here: Here): Change[] {
  const known = new Set(here.coHosts.map(({ token }) => token));
  const isNews = ({ roomId, token }: Secrets['coHosts'][number]) => ownerOf.has(roomId) && !known.has(token);
  return (secrets?.coHosts ?? []).filter(isNews).map((host) => made('coHosts', host.token, { ...host }));
}
