import type { Page } from '@playwright/test';

interface Versions {
  versions: { scriptURL: string; runningStatus: string }[];
}

/**
 * Stops the extension's service worker as the browser does when it has been idle; resolves when it has stopped.
 * The next event for it, such as an alarm, starts a new one. `page` is one of the extension's.
 */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { host } = new URL(page.url());
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }: Versions) => {
      const ours = versions.find(({ scriptURL }) => new URL(scriptURL).host === host);
      if (ours?.runningStatus === 'stopped') resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
