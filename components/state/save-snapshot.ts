import { browser } from 'wxt/browser';
import type { Account, Room } from '../../lib/shared/database/database.ts';
import { secretFields } from '../../lib/shared/database/room-fields.ts';
import {
  type CachedSnapshot,
  clearCachedSnapshot,
  SNAPSHOT_KEY,
  type StoredSnapshot,
} from './cached-snapshot.ts';

/**
 * Stores what is shown for the first frame of the next popup, which cannot wait for the database. Stored in
 * `localStorage` of the extension's origin, without keys, host links and presence, which would soon be
 * outdated.
 */
export function saveSnapshot({ snapshot, presets }: CachedSnapshot): void {
  const { account, accounts, chosen, first, isFirstAll, total, missedCount, nextReminders, health } =
    snapshot;
  if (!account) return clearCachedSnapshot();
  const stored: StoredSnapshot = {
    version: browser.runtime.getManifest().version,
    account: withoutKey(account),
    accounts: accounts.map(withoutKey),
    chosen,
    first: first.map(withoutSecrets),
    isFirstAll,
    total,
    missedCount,
    nextReminders: [...nextReminders],
    checkedAt: health.checkedAt,
    presets,
  };
  try {
    localStorage.setItem(SNAPSHOT_KEY, JSON.stringify(stored));
  } catch {
    // If the quota is exceeded, the next popup waits for the database.
    clearCachedSnapshot();
  }
}

const withoutKey = (account: Account): Account => ({ ...account, key: '' });

function withoutSecrets(room: Room): Room {
  const copy = { ...room };
  for (const field of secretFields) delete copy[field];
  return copy;
}
