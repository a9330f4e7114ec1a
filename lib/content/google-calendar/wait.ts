const step = 50;

/** Asks every 50 ms until there is an answer; undefined when `timeout` milliseconds went by or `signal` aborted. */
export async function waitFor<T>(
  ask: () => T | undefined,
  timeout: number,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = ask();
    if (answer !== undefined || signal?.aborted || performance.now() > end) return answer;
    await pause(step);
  }
}

/** @param time milliseconds */
export const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
