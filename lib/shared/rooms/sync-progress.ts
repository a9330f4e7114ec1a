import { browser } from 'wxt/browser';

/** How far the sync of one team's rooms has come. Times in milliseconds since 1970. */
export interface Progress {
  begunAt: number;
  /** When the last page came. */
  at: number;
  /** The page to be read next, from 1. */
  page: number;
  /** How many pages were read, some perhaps twice. */
  reads: number;
  /** The most items that a page had. */
  size: number;
  /** Different rooms that were listed so far. */
  done: number;
  /** How many there are, as Eyeson told it last. */
  total: number;
  /** Items that could not be read. */
  unreadable: number;
  /** Nothing came or went at Eyeson meanwhile, as far as can be told. */
  steady: boolean;
  /** Eyeson's clock at the first page, where it was told. */
  serverTime?: number;
  /** Eyeson wants no further request before this. */
  restUntil?: number;
  /** The host has stopped it: it goes on when they ask for it. */
  stopped?: true;
}

/** What changes while a sync is under way is as old as this at most, in milliseconds. */
const KEEP_MS = 3_600_000;

const session = () => browser.storage.session;

/** Where the browser keeps a team's progress, until it is closed. */
export const progressKey = (accountId: string): string => `sync/${accountId}`;
const pageKey = (accountId: string, read: number) => `sync/${accountId}/${read}`;

/** The sync of a team's rooms that a worker has begun and not ended; one from long ago is none. */
export async function readProgress(accountId: string): Promise<Progress | undefined> {
  const key = progressKey(accountId);
  const { [key]: progress } = await session().get<Record<string, Progress | undefined>>(key);
  return progress && progress.at > Date.now() - KEEP_MS ? progress : undefined;
}

/** The ids of all rooms that were listed so far. */
export async function readListed(accountId: string, { reads }: Progress): Promise<Set<string>> {
  const keys = Array.from({ length: reads }, (_, read) => pageKey(accountId, read));
  const pages = await session().get<Record<string, string[]>>(keys);
  return new Set(Object.values(pages).flat());
}

/** Keeps how far a sync has come. @param ids of the rooms on the page that came last */
export async function saveProgress(accountId: string, progress: Progress, ids?: string[]): Promise<void> {
  const page = ids && { [pageKey(accountId, progress.reads - 1)]: ids };
  await session().set({ [progressKey(accountId)]: progress, ...page });
}

/** Forgets that of all teams, whatever they are called. */
export async function clearAllProgress(): Promise<void> {
  const keys = Object.keys(await session().get(null)).filter((key) => key.startsWith(progressKey('')));
  await session().remove(keys);
}

/** Forgets it: the sync is over, or its team is gone. */
export async function clearProgress(accountId: string): Promise<void> {
  const key = progressKey(accountId);
  const { [key]: progress } = await session().get<Record<string, Progress | undefined>>(key);
  if (!progress) return;
  const pages = Array.from({ length: progress.reads }, (_, read) => pageKey(accountId, read));
  await session().remove([key, ...pages]);
}
