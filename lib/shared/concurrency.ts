/**
 * Does a task for each of many, a few at the same time and in their order. Resolves when all are done or, once
 * `signal` is aborted, when those under way are: no further one is begun then.
 */
export async function mapLimit<T>(
  items: readonly T[],
  few: number,
  task: (item: T) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const left = items.values();
  const work = async () => {
    for (const item of left) {
      if (signal?.aborted) return;
      await task(item);
    }
  };
  await Promise.all(Array.from({ length: few }, work));
}

/**
 * A task that never overlaps with itself. Whoever asks while it runs gets the run after it, together with all
 * others who asked meanwhile: so each caller's run begins after its call, and a storm of calls costs two runs.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const begin = (): Promise<void> => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };

  return () => {
    if (!running) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  };
}

const last = new Map<string, Promise<unknown>>();

/** Runs a task after all tasks that were started earlier under the same key, whether those succeeded or failed. */
export async function withLock<T>(key: string, task: () => Promise<T>): Promise<T> {
  const turn = (last.get(key) ?? Promise.resolve()).then(task, task);
  last.set(key, turn);
  try {
    return await turn;
  } finally {
    if (last.get(key) === turn) last.delete(key);
  }
}

/**
 * Makes a function that shares one running task among all callers that use the same key.
 * @returns starts the task for a key, or gives the promise of the one that runs; `fresh` starts a new one anyway
 */
export function singleFlight<T>(): (
  key: string,
  task: () => Promise<T>,
  how?: { fresh: boolean },
) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (key, task, { fresh } = { fresh: false }) => {
    const known = running.get(key);
    if (known && !fresh) return known;
    const mine = task().finally(() => {
      if (running.get(key) === mine) running.delete(key);
    });
    running.set(key, mine);
    return mine;
  };
}
