import { browser } from 'wxt/browser';
import { withLock } from '../concurrency.ts';

/** An unexpected error that was caught so that the rest went on, for *Settings → About → Diagnostics*. */
export interface Problem {
  /** Milliseconds since 1970: when it last happened. */
  at: number;
  /** How often it has happened since the browser was started. */
  times: number;
  /** What was being done, in the extension's own words. */
  where: string;
  /** Name and message of the error, without links, tokens and quoted texts. */
  message: string;
}

const KEY = 'problems';
const MAX_PROBLEMS = 20;
const MAX_LENGTH = 200;

/**
 * Logs an error to the console and to the list of problems. Never rejects.
 * @param where what was being done
 */
export async function noteProblem(where: string, error: unknown): Promise<void> {
  console.error(where, error);
  const message = describe(error);
  try {
    await withLock(KEY, async () => {
      const known = await readProblems();
      const same = known.find((problem) => problem.where === where && problem.message === message);
      const problem = { at: Date.now(), times: (same?.times ?? 0) + 1, where, message };
      const others = known.filter((each) => each !== same);
      await browser.storage.session.set({ [KEY]: [...others, problem].slice(-MAX_PROBLEMS) });
    });
  } catch (failure) {
    console.error(failure);
  }
}

/** The problems since the browser was started, the latest last; at most 20. */
export async function readProblems(): Promise<Problem[]> {
  const stored = await browser.storage.session.get<Record<string, Problem[]>>(KEY);
  return stored[KEY] ?? [];
}

/**
 * Runs a task whose failure must not keep the caller from going on.
 * @returns the task's value; `fallback` if it fails, which is then noted
 */
export async function attempt<T>(where: string, task: () => Promise<T>, fallback: T): Promise<T> {
  try {
    return await task();
  } catch (error) {
    await noteProblem(where, error);
    return fallback;
  }
}

/** Runs a task for one of many and notes its failure, which the caller gets all the same. */
export async function noting<T>(where: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    await noteProblem(where, error);
    throw error;
  }
}

function describe(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text
    .toWellFormed()
    .replaceAll(/\w+:\/\/\S+/g, '(link)')
    .replaceAll(/["“‘'`«][^"”’'`»]*["”’'`»]/g, '(text)')
    .replaceAll(/[\w-]{16,}/g, '(token)')
    .slice(0, MAX_LENGTH);
}
