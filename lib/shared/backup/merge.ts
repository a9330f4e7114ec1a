import type { Account, GoogleAccount, Room } from '../database/database.ts';
import { type RowChange, update, type Changeset, type Fields, insert, deepEqual } from './changeset.ts';
import type { LocalState } from './export.ts';
import type { Backup, Secrets } from './format.ts';
import { matchTeams } from './match-teams.ts';
import { mergePresets } from './merge-presets.ts';
import { asPreset, isSetting } from './validate.ts';

/** What is here, and has a place here, for merging what the host wants in their Google accounts. */
interface GoogleContext {
  here: GoogleAccount[];
  /** The teams of the backup as they are here, by the ids that the backup has for them. */
  accounts: ReadonlyMap<string, Account>;
  /** Whose rooms of the backup are, by their ids; without those that have no place here. */
  ownerOf: ReadonlyMap<string, string>;
}

type Saved = NonNullable<Backup['google']>[number];

/**
 * What the host's wishes for Google accounts change here: they go together, since a room is one of a team's. What
 * wishes for a team or a room that has no place here is left out.
 */
export function mergeGoogleAccounts(saved: Saved[], { here, accounts, ownerOf }: GoogleContext): RowChange[] {
  const numbers = new Set(here.map(({ id }) => id));
  return saved.flatMap((google): RowChange[] => {
    const accountId = google.accountId === undefined ? undefined : accounts.get(google.accountId)?.id;
    const { roomId } = google;
    const owner = roomId === undefined ? undefined : ownerOf.get(roomId);
    const isAway = google.accountId !== undefined && accountId === undefined;
    const isOurs = owner !== undefined && (accountId === undefined || owner === accountId);
    const wishes = { ...(accountId && { accountId }), ...(isOurs && { roomId }) };
    if (isAway || Object.keys(wishes).length === 0) return [];
    const known = counterpart(google, here);
    if (known) return update('googleAccounts', known, { accountId: null, roomId: null, ...wishes });
    const id = freeNumber(google.id, numbers);
    numbers.add(id);
    return [insert('googleAccounts', id, { id, ...(google.email && { email: google.email }), ...wishes })];
  });
}

/** The same by its address; where one of the two has told none, by its number. */
const counterpart = ({ id, email }: Saved, here: GoogleAccount[]): GoogleAccount | undefined =>
  here.find((each) => email !== undefined && each.email === email) ??
  here.find((each) => each.id === id && (email === undefined || each.email === undefined));

/** Where another account has the number here, one that Google never gives: its address will find the row. */
function freeNumber(id: number, taken: ReadonlySet<number>): number {
  return taken.has(id) ? Math.min(0, ...taken) - 1 : id;
}

/** What there is to know for merging one room. Times in milliseconds since 1970. */
interface RoomContext {
  /** Whose it is here; undefined where its team is not here. */
  account: Account | undefined;
  /** The host link of the backup, where it was opened. */
  host: Secrets['hosts'][number] | undefined;
  savedAt: number;
  now: number;
}

/**
 * What a room of a backup changes here; undefined where it has no place here, because its team is not here or because
 * it is another team's, or the host is just deleting it.
 */
export function mergeRoom(
  saved: Backup['rooms'][number],
  room: Room | undefined,
  { account, host, savedAt, now }: RoomContext,
): RowChange[] | undefined {
  if (!account || (room && (room.accountId !== account.id || room.deleteAt !== undefined))) return undefined;
  const usedAt = Math.min(saved.usedAt, now);
  const link = host && !room?.hostLink && { hostLink: host.link, hostToken: host.token };
  if (!room)
    return [insert('rooms', saved.id, { ...saved, usedAt, accountId: account.id, seenAt: now, ...link })];
  const marks = metadataOf(saved);
  // What was changed here after the backup was made is newer than what it knows.
  const isNewer = (room.changedAt ?? 0) > savedAt;
  const use = saved.used && usedAt > room.usedAt && { used: true, usedAt };
  return update(
    'rooms',
    room,
    isNewer ? { ...marks, ...metadataOf(room), ...use, ...link } : { ...marks, ...use, ...link },
  );
}

/** What only the host has said of a room, as far as they have. */
const metadataOf = ({ pin, muted, note, colour }: Pick<Room, 'pin' | 'muted' | 'note' | 'colour'>) => ({
  ...(pin !== undefined && { pin }),
  ...(muted && { muted }),
  ...(note !== undefined && { note }),
  ...(colour && { colour }),
});

/** What an import would do. */
export interface ImportPlan {
  deed: Changeset;
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
export function planImport(
  backup: Backup,
  secrets: Secrets | undefined,
  here: LocalState,
  now = Date.now(),
): ImportPlan {
  const { accounts, added } = matchTeams(backup, secrets, here, now);
  const hosts = new Map(secrets?.hosts.map((host) => [host.roomId, host]));
  const savedAt = Date.parse(backup.savedAt);
  const ownerOf = new Map<string, string>();
  const rooms = backup.rooms.flatMap((room) => {
    const account = accounts.get(room.accountId);
    const changes = mergeRoom(room, here.rooms.get(room.id), {
      account,
      host: hosts.get(room.id),
      savedAt,
      now,
    });
    if (changes && account) ownerOf.set(room.id, account.id);
    return changes ?? [];
  });
  const changes = [
    ...added.map((account) => insert('accounts', account.id, { ...account })),
    ...mergeTeams(backup.teams, accounts, added),
    ...rooms,
    ...mergeReminders(backup.plans, ownerOf, here, now),
    ...mergeCoHosts(secrets, ownerOf, here),
    ...mergeGoogleAccounts(backup.google ?? [], { here: here.google, accounts, ownerOf }),
  ];
  const names = Object.keys(backup.settings);
  const read = (backup.presets ?? []).map(asPreset);
  const known = read.filter((preset) => preset !== undefined);
  const presets = mergePresets(known, here.presets);
  const settings = mergeSettings(backup.settings, here.settings);
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

function mergeSettings(saved: Fields, here: Fields): Changeset['settings'] {
  const due = Object.keys(saved).filter(
    (name) => isSetting(name, saved[name]) && !deepEqual(saved[name], here[name]),
  );
  const pick = (from: Fields) => Object.fromEntries(due.map((name) => [name, from[name]]));
  return { before: pick(here), after: pick(saved) };
}

const mergeTeams = (teams: Backup['teams'], accounts: Map<string, Account>, added: Account[]): RowChange[] =>
  teams.flatMap(({ id, label, colour }) => {
    const account = accounts.get(id);
    if (!account || added.includes(account)) return [];
    return update('accounts', account, { ...(label && { label }), ...(colour && { colour }) });
  });

function mergeReminders(
  plans: Backup['plans'],
  ownerOf: Map<string, string>,
  here: LocalState,
  now: number,
): RowChange[] {
  const known = new Set(here.plans.map(({ id }) => id));
  return plans.flatMap(({ roomId, at, title }) => {
    const accountId = ownerOf.get(roomId);
    const id = `${roomId}/${at}`;
    if (!accountId || at <= now || known.has(id)) return [];
    return [insert('plans', id, { id, roomId, accountId, at, ...(title && { title }) })];
  });
}

function mergeCoHosts(
  secrets: Secrets | undefined,
  ownerOf: Map<string, string>,
  here: LocalState,
): RowChange[] {
  const known = new Set(here.coHosts.map(({ token }) => token));
  const isNews = ({ roomId, token }: Secrets['coHosts'][number]) => ownerOf.has(roomId) && !known.has(token);
  return (secrets?.coHosts ?? []).filter(isNews).map((host) => insert('coHosts', host.token, { ...host }));
}
