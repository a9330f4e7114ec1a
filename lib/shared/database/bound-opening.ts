import type { Dexie } from 'dexie';
import { OPEN_TIMEOUT_MS } from './connection.ts';

/**
 * Lets the queries of a database fail, with an error of Dexie's, where the browser never answers that it is open; the
 * next query opens it anew. Without that, whatever needs the database would wait for as long as the page or the worker
 * lives. To be called before the first query.
 */
export function boundOpening(database: Dexie): void {
  const open = database.open.bind(database);
  database.open = () => {
    const opening = open();
    const timer = setTimeout(() => {
      database.close();
      // Dexie opens what was closed by itself only after another kind of close.
      opening.catch(() => database.close({ disableAutoOpen: false }));
    }, OPEN_TIMEOUT_MS);
    return opening.finally(() => clearTimeout(timer));
  };
}
