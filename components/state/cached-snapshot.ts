import { browser } from 'wxt/browser';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import type { Account } from '../../lib/shared/database/database.ts';
import type { Snapshot } from './snapshot.ts';

/** What a page showed when it was last open, for its first frame. */
export interface CachedSnapshot {
  snapshot: Snapshot;
  presets: Preset[];
}

/** How it is stored: in `localStorage`, without keys, host links and presence. */
export type StoredSnapshot = Pick<
  Snapshot,
  'accounts' | 'chosen' | 'first' | 'isFirstAll' | 'missedCount' | 'total'
> & {
  /** Version of the extension; another version may use another format. */
  version: string;
  account: Account;
  checkedAt: number | undefined;
  presets: Preset[];
  nextReminders: [string, number][];
};

/** Its key in `localStorage`. */
export const SNAPSHOT_KEY = 'last-seen';

/**
 * Reads the stored snapshot synchronously; undefined if it has no rooms or was written by another version.
 */
export function loadSnapshot(): CachedSnapshot | undefined {
  const stored = read();
  if (stored?.version !== browser.runtime.getManifest().version || stored.first.length === 0)
    return undefined;
  const { presets, checkedAt, nextReminders, version: _, ...rest } = stored;
  const health = { syncedAt: undefined, checkedAt, error: undefined, ofAccount: undefined };
  const snapshot = {
    ...rest,
    health,
    healths: new Map(),
    presence: new Map(),
    doors: new Map(),
    lateReminders: new Map(),
    nextReminders: new Map(nextReminders),
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
    localStorage.removeItem(SNAPSHOT_KEY);
  } catch {
    // If storage is unavailable, nothing is stored.
  }
}

function read(): StoredSnapshot | undefined {
  try {
    // Only `saveSnapshot` writes this key, and the caller checks the version.
    const stored: StoredSnapshot | null = JSON.parse(localStorage.getItem(SNAPSHOT_KEY) ?? 'null');
    return stored ?? undefined;
  } catch {
    return undefined;
  }
}
