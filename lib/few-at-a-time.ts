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
