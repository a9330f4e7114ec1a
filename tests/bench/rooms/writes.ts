import type { Page } from '@playwright/test';

/**
 * Counts the transactions that write rooms, as any page of the same origin hears of them: Dexie tells all of them what it has changed.
 * @param page of the extension's origin
 * @returns a function that stops and gives the count
 */
export async function countWrites(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const channel = new BroadcastChannel('x-storagemutated-1');
    const counter = { count: 0, channel };
    channel.addEventListener('message', ({ data }: MessageEvent<object>) => {
      if (Object.keys(data).some((part) => part.startsWith('idb://permalinks/rooms/'))) counter.count += 1;
    });
    return counter;
  });
  return async () => {
    const count = await counter.evaluate(async ({ channel, ...counter }) => {
      channel.close();
      return counter.count;
    });
    await counter.dispose();
    return count;
  };
}
