import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';

declare const chrome: typeof browser;

/** Under which names the extension keeps anything: tables that have rows, and keys. */
export interface StoredNames {
  tables: string[];
  mirrorTables: string[];
  sync: string[];
  local: string[];
  session: string[];
  pages: string[];
  /** Databases of other names, caches, cookies, files: places that nothing is declared for. */
  elsewhere: string[];
}

/** Reads them in a page of the extension's origin. */
export function storedNames(console: Page): Promise<StoredNames> {
  return console.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
      });
    const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
    const namesIn = async (name: string): Promise<string[]> => {
      if (!databases.includes(name)) return [];
      const database = await done(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      const counts = await Promise.all(
        stores.map((store) => done(database.transaction(store).objectStore(store).count())),
      );
      database.close();
      return stores.filter((_, index) => counts[index]);
    };
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(`file ${name}`);
    const ours = ['permalinks', 'permalinks-vault'];
    const [tables = [], mirrorTables = []] = await Promise.all(ours.map(namesIn));
    const [sync = [], local = [], session = []] = await Promise.all(
      [chrome.storage.sync, chrome.storage.local, chrome.storage.session].map(async (area) =>
        Object.keys(await area.get(null)),
      ),
    );
    return {
      tables,
      mirrorTables,
      sync,
      local,
      session,
      pages: Object.keys(localStorage),
      elsewhere: [
        ...databases.filter((name) => !ours.includes(name)).map((name) => `database ${name}`),
        ...(await caches.keys()).map((name) => `cache ${name}`),
        ...Object.keys(sessionStorage).map((name) => `session of a tab ${name}`),
        ...(document.cookie ? [`cookie ${document.cookie}`] : []),
        ...files,
      ],
    };
  });
}
