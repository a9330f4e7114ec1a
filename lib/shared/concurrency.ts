/**
 * Runs a task for each item, in order and with limited concurrency. Resolves when all tasks are done. After `signal`
 * is aborted no further task starts, and it resolves when the running ones are done.
 * @param limit how many tasks run at the same time
 */
export async function mapLimit<T>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const remaining = items.values();
  const worker = async () => {
    for (const item of remaining) {
      if (signal?.aborted) return;
      await task(item);
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
}

/**
 * Runs a task for each item as `mapLimit` does, each even if that of another item has failed. Rejects after the last one
 * with the first error; the others are logged.
 */
export async function mapAll<T>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<unknown>,
): Promise<void> {
  const errors: unknown[] = [];
  await mapLimit(items, limit, (item) => task(item).catch((error: unknown) => errors.push(error)));
  const [first, ...others] = errors;
  for (const error of others) console.error(error);
  if (errors.length > 0) throw first;
}

/**
 * Runs tasks one after the other, each even if an earlier one has failed. Rejects after the last one with the first
 * error; the others are logged.
 */
export async function runAll(...tasks: (() => Promise<unknown>)[]): Promise<void> {
  await mapAll(tasks, 1, (task) => task());
}

/**
 * Wraps a task so that it never runs concurrently with itself. All calls during a run share one further run after it:
 * each caller's run starts after its call, and many simultaneous calls cost two runs.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const run = (): Promise<void> => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };

  return () => {
    if (!running) return run();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };
}

/**
 * Runs a task after all earlier tasks with the same key have settled, whether they succeeded or failed. The lock is
 * valid within one JavaScript context.
 */
export async function withLock<T>(key: string, task: () => Promise<T>): Promise<T> {
  const run = (lastRuns.get(key) ?? Promise.resolve()).then(task, task);
  lastRuns.set(key, run);
  try {
    return await run;
  } finally {
    if (lastRuns.get(key) === run) lastRuns.delete(key);
  }
}

const lastRuns = new Map<string, Promise<unknown>>();

/**
 * Creates a function that shares one running task among all callers with the same key.
 * @returns a function that starts the task of a key, or returns the promise of the running one; `fresh` always starts
 * a new one
 */
export function singleFlight<T>(): (
  key: string,
  task: () => Promise<T>,
  options?: { fresh: boolean },
) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (key, task, { fresh } = { fresh: false }) => {
    const current = running.get(key);
    if (current && !fresh) return current;
    const run = task().finally(() => {
      if (running.get(key) === run) running.delete(key);
    });
    running.set(key, run);
    return run;
  };
}

/**
 * Waits for an answer no longer than `ms` milliseconds. Rejects with a `TimeoutError` after that; what was asked for goes
 * on.
 */
export async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new DOMException('no answer', 'TimeoutError')), ms);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
