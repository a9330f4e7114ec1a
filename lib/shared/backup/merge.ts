import type { Account, GoogleAccount, Room } from '../database/database.ts';
import { isLinkOf } from '../rooms/link-hosts.ts';
import { type Changeset, type Fields, insert, type RowChange, update } from './changeset.ts';
import type { LocalState } from './export.ts';
import type { Backup, Secrets } from './format.ts';
import { matchTeams } from './match-teams.ts';
import { mergePresets } from './merge-presets.ts';
import { asPreset, findSetting } from './validate.ts';
import { isAt, MAX_LEAD, occurrenceFrom } from '../rooms/reminders.ts';
import { deepEqual } from '../deep-equal.ts';

/** The result of `planImport`. */
export interface ImportPlan {
  changeset: Changeset;
  /** Number of rooms that are not imported: their team is unknown here, or they belong to another team here. */
  leftOut: number;
  /** Number of settings and presets that are invalid or unknown to this version. */
  unknown: number;
}

/**
 * Plans the import of a backup; changes nothing. Local data that the backup lacks stays, and so do known host links. No
 * room is moved to another team.
 * @param secrets the decrypted secrets, if the backup has them and the passphrase was given
 * @param now ms since 1970
 */
export function planImport(
  backup: Backup,
  secrets: Secrets | undefined,
  local: LocalState,
  now = Date.now(),
): ImportPlan {
  const { accounts, added } = matchTeams(backup, secrets, local, now);
  const hosts = new Map(secrets?.hosts.map((host) => [host.roomId, host]));
  const savedAt = Date.parse(backup.savedAt);
  const ownerOf = new Map<string, string>();
  const rooms = backup.rooms.flatMap((room) => {
    const account = accounts.get(room.accountId);
    const changes = mergeRoom(room, local.rooms.get(room.id), {
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
    ...mergeReminders(backup.plans, ownerOf, local, now),
    ...mergeCoHosts(secrets, ownerOf, { local, accounts }),
    ...mergeGoogleAccounts(backup.google ?? [], { local: local.google, accounts, ownerOf }),
  ];
  const names = Object.keys(backup.settings);
  const parsed = (backup.presets ?? []).map(asPreset);
  const valid = parsed.filter((preset) => preset !== undefined);
  const presets = mergePresets(valid, local.presets);
  const settings = mergeSettings(backup.settings, local.settings);
  return {
    changeset: {
      changes,
      settings: {
        before: { ...settings.before, ...presets.before },
        after: { ...settings.after, ...presets.after },
      },
    },
    leftOut: backup.rooms.filter(({ id }) => !ownerOf.has(id)).length,
    unknown:
      names.filter((name) => !findSetting(name, backup.settings[name])).length + parsed.length - valid.length,
  };
}

function mergeSettings(saved: Fields, local: Fields): Changeset['settings'] {
  const before: Fields = {};
  const after: Fields = {};
  for (const [name, value] of Object.entries(saved)) {
    const setting = findSetting(name, value);
    const localItems = setting?.toItems(local[name]) ?? {};
    for (const [key, item] of Object.entries(setting?.toItems(value) ?? {})) {
      if (deepEqual(item, localItems[key])) continue;
      before[key] = localItems[key] ?? null;
      after[key] = item;
    }
  }
  return { before, after };
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
  local: LocalState,
  now: number,
): RowChange[] {
  return plans.flatMap(({ roomId, at: saved, before = 0, every, title }) => {
    const accountId = ownerOf.get(roomId);
    const isWeekly = every === 'week';
    const at = occurrenceFrom({ at: saved, ...(isWeekly && { every: 'week' }) }, now + 1);
    if (!accountId || !Number.isFinite(at) || at === undefined) return [];
    if (local.plans.some((known) => known.roomId === roomId && isAt(known, at))) return [];
    const id = `${roomId}/${at}`;
    return [
      insert('plans', id, {
        id,
        roomId,
        accountId,
        at,
        ...(before > 0 && { before: Math.min(before, MAX_LEAD) }),
        ...(isWeekly && { every: 'week', first: at }),
        ...(title && { title }),
      }),
    ];
  });
}

function mergeCoHosts(
  secrets: Secrets | undefined,
  ownerOf: Map<string, string>,
  { local, accounts }: { local: LocalState; accounts: ReadonlyMap<string, Account> },
): RowChange[] {
  const known = new Set(local.coHosts.map(({ token }) => token));
  const byId = new Map([...accounts.values()].map((account) => [account.id, account]));
  const isNew = ({ roomId, token, link }: Secrets['coHosts'][number]) => {
    const owner = byId.get(ownerOf.get(roomId) ?? '');
    return owner !== undefined && isLinkOf(owner, link, 'host') && !known.has(token);
  };
  return (secrets?.coHosts ?? []).filter(isNew).map((host) => insert('coHosts', host.token, { ...host }));
}

/** The circumstances for merging one room. Times in ms since 1970. */
interface RoomContext {
  /** The local account of the room's team; undefined if there is none. */
  account: Account | undefined;
  /** The host link in the backup, if its secrets were decrypted. */
  host: Secrets['hosts'][number] | undefined;
  /** When the backup was created. */
  savedAt: number;
  now: number;
}

/**
 * The changes for importing one room. Undefined if it is not imported: its team is unknown here, or it belongs to another
 * team here, or the host is deleting it, or its links lead to a host that is not allowed here.
 * @param room the local room with the same id, if any
 */
export function mergeRoom(
  saved: Backup['rooms'][number],
  room: Room | undefined,
  { account, host, savedAt, now }: RoomContext,
): RowChange[] | undefined {
  if (!account || (room && (room.accountId !== account.id || room.deleteAt !== undefined))) return undefined;
  if (!isLinkOf(account, saved.guestLink, 'guest')) return undefined;
  const usedAt = Math.min(saved.usedAt, now);
  const isHostLink = host && isLinkOf(account, host.link, 'host');
  const link = isHostLink && !room?.hostLink && { hostLink: host.link, hostToken: host.token };
  if (!room)
    return [insert('rooms', saved.id, { ...saved, usedAt, accountId: account.id, seenAt: now, ...link })];
  const metadata = metadataOf(saved);
  // A local change after the backup was created takes precedence.
  const isNewer = (room.changedAt ?? 0) > savedAt;
  const use = saved.used && usedAt > room.usedAt && { used: true, usedAt };
  return update(
    'rooms',
    room,
    isNewer ? { ...metadata, ...metadataOf(room), ...use, ...link } : { ...metadata, ...use, ...link },
  );
}

/** The host's own data about a room, which Eyeson does not have; unset fields are missing. */
const metadataOf = ({ pin, muted, note, colour }: Pick<Room, 'pin' | 'muted' | 'note' | 'colour'>) => ({
  ...(pin !== undefined && { pin }),
  ...(muted && { muted }),
  ...(note !== undefined && { note }),
  ...(colour && { colour }),
});

/** The circumstances for merging the choices for Google accounts. */
interface GoogleContext {
  local: GoogleAccount[];
  /** The local accounts of the backup's teams, by the team's id in the backup. */
  accounts: ReadonlyMap<string, Account>;
  /** The id of the local account of each imported room, by room id. */
  ownerOf: ReadonlyMap<string, string>;
}

type SavedGoogleAccount = NonNullable<Backup['google']>[number];

/**
 * The changes for importing the host's choices for Google accounts. Team and default room are replaced together, since
 * the room belongs to the team. An account whose team is unknown here, or that has neither a team nor a room to import,
 * is left out.
 */
export function mergeGoogleAccounts(
  saved: SavedGoogleAccount[],
  { local, accounts, ownerOf }: GoogleContext,
): RowChange[] {
  const numbers = new Set(local.map(({ id }) => id));
  return saved.flatMap((google): RowChange[] => {
    const accountId = google.accountId === undefined ? undefined : accounts.get(google.accountId)?.id;
    const { roomId } = google;
    const owner = roomId === undefined ? undefined : ownerOf.get(roomId);
    const isTeamUnknown = google.accountId !== undefined && accountId === undefined;
    const isRoomOfTeam = owner !== undefined && (accountId === undefined || owner === accountId);
    const choices = { ...(accountId && { accountId }), ...(isRoomOfTeam && { roomId }) };
    if (isTeamUnknown || Object.keys(choices).length === 0) return [];
    const known = counterpart(google, local);
    if (known) return update('googleAccounts', known, { accountId: null, roomId: null, ...choices });
    const id = freeNumber(google.id, numbers);
    numbers.add(id);
    return [insert('googleAccounts', id, { id, ...(google.email && { email: google.email }), ...choices })];
  });
}

/** The local account with the same mail address; if either lacks an address, the one with the same number. */
const counterpart = ({ id, email }: SavedGoogleAccount, local: GoogleAccount[]): GoogleAccount | undefined =>
  local.find((each) => email !== undefined && each.email === email) ??
  local.find((each) => each.id === id && (email === undefined || each.email === undefined));

/**
 * The number to store an account under: its own, else a negative one, which Google never assigns. Its row is then found by
 * the mail address.
 */
function freeNumber(id: number, taken: ReadonlySet<number>): number {
  return taken.has(id) ? Math.min(0, ...taken) - 1 : id;
}
