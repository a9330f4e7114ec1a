import { browser } from 'wxt/browser';

/** The progress of a sync of one team's rooms. Times in milliseconds since 1970. */
export interface Progress {
  begunAt: number;
  /** When the last page was read. */
  at: number;
  /** The number of the next page, from 1. */
  page: number;
  /** How many pages were read; a page that was read twice counts twice. */
  reads: number;
  /** The largest number of items on a page. */
  size: number;
  /** The number of distinct rooms on the pages so far. */
  done: number;
  /** The total number of rooms, as in the last response. */
  total: number;
  /** The number of items that could not be parsed. */
  unreadable: number;
  /** Whether no room appears to have been added or removed at Eyeson since the sync began. */
  steady: boolean;
  /** Eyeson's clock at the first page, if the response contained it. */
  serverTime?: number;
  /** The end of the backoff: no request before this time. */
  restUntil?: number;
  /** Set if the list was not read to its end, because it has too many pages. */
  endless?: true;
  /** Set if the host has stopped the sync: it continues only at the host's request. */
  stopped?: true;
}

/** Progress older than this is discarded, in milliseconds: its first pages would be too far out of date. */
const MAX_AGE_MS = 3_600_000;

const session = () => browser.storage.session;

/** The key of a team's progress in `storage.session`, which the browser clears when it closes. */
export const progressKey = (accountId: string): string => `sync/${accountId}`;
const pageKey = (accountId: string, read: number) => `sync/${accountId}/${read}`;

/** @returns the progress of an unfinished sync; undefined if there is none or if it is older than an hour */
export async function readProgress(accountId: string): Promise<Progress | undefined> {
  const key = progressKey(accountId);
  const { [key]: progress } = await session().get<Record<string, Progress | undefined>>(key);
  return progress && progress.at > Date.now() - MAX_AGE_MS ? progress : undefined;
}

/** @returns the ids of all rooms on the pages that an unfinished sync has read */
export async function readListed(accountId: string, { reads }: Progress): Promise<Set<string>> {
  const keys = Array.from({ length: reads }, (_, read) => pageKey(accountId, read));
  const pages = await session().get<Record<string, string[]>>(keys);
  return new Set(Object.values(pages).flat());
}

/** Stores the progress of a sync. @param ids the room ids of the last page */
export async function saveProgress(accountId: string, progress: Progress, ids?: string[]): Promise<void> {
  const page = ids && { [pageKey(accountId, progress.reads - 1)]: ids };
  await session().set({ [progressKey(accountId)]: progress, ...page });
}

/** Deletes the progress of all teams, including teams that are not in the database any more. */
export async function clearAllProgress(): Promise<void> {
  const keys = Object.keys(await session().get(null)).filter((key) => key.startsWith(progressKey('')));
  await session().remove(keys);
}

/** Deletes a team's progress, after its sync has finished or the team was disconnected. */
export async function clearProgress(accountId: string): Promise<void> {
  const key = progressKey(accountId);
  const { [key]: progress } = await session().get<Record<string, Progress | undefined>>(key);
  if (!progress) return;
  const pages = Array.from({ length: progress.reads }, (_, read) => pageKey(accountId, read));
  await session().remove([key, ...pages]);
}
