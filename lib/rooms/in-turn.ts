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
