import { browser } from 'wxt/browser';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import type { Account, Room } from '../../lib/shared/database/database.ts';
import type { Snapshot } from './snapshot.ts';

/** What a page of ours showed when it was last open. */
export interface CachedSnapshot {
  standing: Snapshot;
  presets: Preset[];
}

type StoredSnapshot = Pick<Snapshot, 'accounts' | 'chosen' | 'first' | 'isFirstAll' | 'missed'> & {
  /** Of the extension: another one may show other things. */
  version: string;
  account: Account;
  checkedAt: number | undefined;
  presets: Preset[];
};

const KEY = 'last-seen';

/**
 * Keeps what is shown for the first frame of the next popup, which the database is too slow for. It is kept where
 * only pages of ours read, without keys, host links, and what is soon no longer true: who is inside.
 */
export function saveSnapshot({ standing, presets }: CachedSnapshot): void {
  const { account, accounts, chosen, first, isFirstAll, missed, health } = standing;
  if (!account) return clearCachedSnapshot();
  const kept: StoredSnapshot = {
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
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Without room for it, the next popup waits for the database.
    clearCachedSnapshot();
  }
}

/** What was shown last, at once; undefined where no room was, or an update has come in between. */
export function loadSnapshot(): CachedSnapshot | undefined {
  const kept = read();
  if (kept?.version !== browser.runtime.getManifest().version || kept.first.length === 0) return undefined;
  const { presets, checkedAt, version: _, ...shown } = kept;
  const health = { syncedAt: undefined, checkedAt, error: undefined, ofAccount: undefined };
  const standing = {
    ...shown,
    health,
    healths: new Map(),
    presence: new Map(),
    doors: new Map(),
    late: new Map(),
    running: [],
    deleted: [],
    refused: undefined,
  };
  return { standing, presets };
}

/** To be called as soon as there is nothing to be shown: what is forgotten leaves no trace. */
export function clearCachedSnapshot(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where the browser keeps nothing for us, nothing is there.
  }
}

function read(): StoredSnapshot | undefined {
  try {
    // Written by `remember` of this version, or by nobody.
    const kept: StoredSnapshot | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}

const withoutKey = (account: Account): Account => ({ ...account, key: '' });

const withoutSecrets = ({ hostLink: _link, hostToken: _token, madeBy: _maker, ...room }: Room): Room => room;
