import { type ReadonlySignal, signal } from '@preact/signals';
import { inFirefox } from '../../lib/shared/browser/build.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';

/**
 * Whether the browser keeps the database when the disk is full: `kept` once it has promised that, `evictable` if it may
 * delete the database, `unknown` if it does not say.
 */
export type Durability = 'kept' | 'evictable' | 'unknown';

const KEY = 'persistence-requested';

/** Reads the browser's promise. */
export async function readDurability(): Promise<Durability> {
  try {
    return (await navigator.storage.persisted()) ? 'kept' : 'evictable';
  } catch {
    return 'unknown';
  }
}

/** Asks the browser for its promise. Firefox asks the host. @returns the state after that */
export async function requestDurability(): Promise<Durability> {
  try {
    return (await navigator.storage.persist()) ? 'kept' : 'evictable';
  } catch {
    return 'unknown';
  }
}

/**
 * Asks for the promise once, when there is something to lose. In Firefox only on a page in a tab: the popup would close
 * over the browser's question.
 */
export function requestDurabilityOnce(hasRooms: boolean, { isPopup }: { isPopup: boolean }): void {
  if (!hasRooms || (isPopup && inFirefox)) return;
  try {
    if (localStorage.getItem(KEY) !== null) return;
    localStorage.setItem(KEY, 'yes');
  } catch {
    return;
  }
  reportErrors(requestDurability());
}

/** The state for a component; undefined before it is read. Also returns a function that asks for the promise. */
export function durability(): { state: ReadonlySignal<Durability | undefined>; request: () => void } {
  const state = signal<Durability>();
  const show = (next: Durability) => {
    state.value = next;
  };
  reportErrors(readDurability().then(show));
  return { state, request: () => reportErrors(requestDurability().then(show)) };
}
