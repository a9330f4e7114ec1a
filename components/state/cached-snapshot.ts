import { browser } from 'wxt/browser';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import type { Account, Room } from '../../lib/shared/database/database.ts';
import { secretFields } from '../../lib/shared/database/room-fields.ts';
import type { Snapshot } from './snapshot.ts';

/** What a page showed when it was last open, for its first frame. */
export interface CachedSnapshot {
  snapshot: Snapshot;
  presets: Preset[];
}

type StoredSnapshot = Pick<Snapshot, 'accounts' | 'chosen' | 'first' | 'isFirstAll' | 'missed'> & {
  /** Version of the extension; another version may use another format. */
  version: string;
  account: Account;
  checkedAt: number | undefined;
  presets: Preset[];
};

const KEY = 'last-seen';

/**
 * Stores what is shown for the first frame of the next popup, which cannot wait for the database. Stored in
 * `localStorage` of the extension's origin, without keys, host links and presence, which would soon be
 * outdated.
 */
export function saveSnapshot({ snapshot, presets }: CachedSnapshot): void {
  const { account, accounts, chosen, first, isFirstAll, missed, health } = snapshot;
  if (!account) return clearCachedSnapshot();
  const stored: StoredSnapshot = {
    version: browser.runtime.getManifest().version,
    account: withoutKey(account),
    accounts: accounts.map(withoutKey),
    chosen,
    first: first.map(withoutSecrets),
    isFirstAll,
    missed,
    checkedAt: health.checkedAt,
    presets,
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(stored));
  } catch {
    // If the quota is exceeded, the next popup waits for the database.
    clearCachedSnapshot();
  }
}

/**
 * Reads the stored snapshot synchronously; undefined if it has no rooms or was written by another version.
 */
export function loadSnapshot(): CachedSnapshot | undefined {
  const stored = read();
  if (stored?.version !== browser.runtime.getManifest().version || stored.first.length === 0)
    return undefined;
  const { presets, checkedAt, version: _, ...rest } = stored;
  const health = { syncedAt: undefined, checkedAt, error: undefined, ofAccount: undefined };
  const snapshot = {
    ...rest,
    health,
    healths: new Map(),
    presence: new Map(),
    doors: new Map(),
    lateReminders: new Map(),
    running: [],
    deleted: [],
    failedDeletions: undefined,
    twins: [],
    linkHosts: [],
  };
  return { snapshot, presets };
}

/** Deletes the stored snapshot. Has to be called as soon as no account is left. */
export function clearCachedSnapshot(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // If storage is unavailable, nothing is stored.
  }
}

function read(): StoredSnapshot | undefined {
  try {
    // Only `saveSnapshot` writes this key, and the caller checks the version.
    const stored: StoredSnapshot | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return stored ?? undefined;
  } catch {
    return undefined;
  }
}

const withoutKey = (account: Account): Account => ({ ...account, key: '' });

function withoutSecrets(room: Room): Room {
  const copy = { ...room };
  for (const field of secretFields) delete copy[field];
  return copy;
}
