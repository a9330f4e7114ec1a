import { Dexie, type PromiseExtended } from 'dexie';

/**
 * How long a database may take to open, in milliseconds. It takes less than one second on a slow computer; an upgrade of
 * ten thousand rooms takes a few.
 */
const OPEN_TIMEOUT_MS = 20_000;

/**
 * A Dexie database whose queries fail with an error of Dexie's where the browser never answers that it is open; the next
 * query opens it anew. Without that, whatever needs the database would wait for as long as the page or the worker lives.
 */
export class BoundedDexie extends Dexie {
  override open(): PromiseExtended<Dexie> {
    const opening = super.open();
    const timer = setTimeout(() => this.#giveUp(opening), OPEN_TIMEOUT_MS);
    const settle = () => clearTimeout(timer);
    opening.then(settle, settle);
    return opening;
  }

  /** Dexie opens no database by itself that was closed in the meantime, unless it is closed a second time for that. */
  #giveUp(opening: PromiseExtended<Dexie>): void {
    this.close();
    opening.catch(() => this.close({ disableAutoOpen: false }));
  }
}
