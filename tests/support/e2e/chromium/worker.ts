import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';

// What runs inside an extension's page.
declare const chrome: typeof browser;

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

const ANSWER_MS = 20_000;

/**
 * Waits until the extension's service worker answers. Throws if it does not, with what the browser says of the worker and
 * whether the databases open: with that alone, a rare failure can be understood afterwards. `page` is one of the extension's.
 */
export async function requireAnswer(page: Page): Promise<void> {
  // It asks the worker's database, and changes nothing.
  const question = { type: 'hostTokens.find', data: { words: ['none'] } };
  const answer = page.evaluate((question) => chrome.runtime.sendMessage(question), question);
  if (await isSettled(answer)) return;
  const session = await page.context().newCDPSession(page);
  const seen: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }: Versions) => {
    seen.push(...versions.map(({ runningStatus }) => `the worker is ${runningStatus}`));
  });
  await session.send('ServiceWorker.enable');
  for (const name of ['permalinks', 'permalinks-vault']) {
    const opens = page.evaluate(async (name) => {
      const request = indexedDB.open(name);
      await new Promise((resolve) =>
        ['success', 'error'].forEach((end) => request.addEventListener(end, resolve)),
      );
      request.result.close();
    }, name);
    seen.push(`${name} ${(await isSettled(opens)) ? 'opens' : 'does not open'}`);
  }
  throw new Error(`The worker does not answer: ${seen.join(', ')}`);
}

async function isSettled(task: Promise<unknown>): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), ANSWER_MS);
  const settled = task.then(
    () => true,
    () => true,
  );
  const isSettled = await Promise.race([settled, late.promise]);
  clearTimeout(timer);
  return isSettled;
}
