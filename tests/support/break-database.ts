import { db } from '../../lib/shared/database/database.ts';

const finished = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });

/** Takes the database away behind the product’s back, as a browser does that finds its files damaged. */
export async function loseDatabase(): Promise<void> {
  db.close({ disableAutoOpen: false });
  await finished(indexedDB.deleteDatabase(db.name));
}

/** Changes the database behind the product’s back. @param version as IndexedDB counts, ten times Dexie’s */
export async function alterDatabase(version: number, alter: (there: IDBDatabase) => void): Promise<void> {
  db.close({ disableAutoOpen: false });
  const opening = indexedDB.open(db.name, version);
  opening.addEventListener('upgradeneeded', () => alter(opening.result));
  (await finished(opening)).close();
}

/** Puts something in the database’s place that no version of it can be made from. */
export async function breakDatabase(): Promise<void> {
  await loseDatabase();
  await alterDatabase(1, (there) => there.createObjectStore('rooms', { keyPath: 'nonsense' }));
}
