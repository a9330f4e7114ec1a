const INTERVAL_MS = 50;

/**
 * Calls `poll` every 50 ms until it returns a value other than undefined.
 * @param timeout in ms
 * @returns that value; undefined after `timeout` or when `signal` aborts
 */
export async function waitFor<T>(
  poll: () => T | undefined,
  timeout: number,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const end = performance.now() + timeout;
  for (;;) {
    const value = poll();
    if (value !== undefined || signal?.aborted || performance.now() > end) return value;
    await pause(INTERVAL_MS);
  }
}

/** Resolves after `ms` milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
