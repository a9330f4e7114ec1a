import { expect, type Page } from '@playwright/test';

/** Whether something can be kept in a database of the page's origin. */
const canWrite = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opened = indexedDB.open('filler');
        opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore('filler'));
        opened.addEventListener('success', () => {
          const { result: database } = opened;
          const writing = database.transaction('filler', 'readwrite');
          writing.objectStore('filler').put('something', 1);
          writing.addEventListener('abort', () => resolve(false));
          writing.addEventListener('complete', () => resolve(true));
          database.close();
        });
      }),
  );

/**
 * Leaves no space for databases of the page's origin; what it gives back frees it again. The browser believes for
 * half a minute what it last knew of the space.
 */
export async function fillDisk(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${new URL(page.url()).host}`;
  const becomes = (possible: boolean) =>
    expect.poll(() => canWrite(page), { timeout: 45_000 }).toBe(possible);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await becomes(false);
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await becomes(true);
  };
}
