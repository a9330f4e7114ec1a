import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What a worker that has died would do next. */
class Death extends Error {
  override name = 'AbortError';
}

type Method = (...parameters: unknown[]) => unknown;

/** Where the world outside of the worker can be changed: each is a step. A transaction that is not complete is undone. */
const steps: [object, string[]][] = [
  [IDBFactory.prototype, ['deleteDatabase']],
  [IDBDatabase.prototype, ['transaction']],
  [IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear']],
  [IDBCursor.prototype, ['update', 'delete']],
  [fakeBrowser.storage.sync, ['set', 'remove']],
  [fakeBrowser.storage.local, ['set', 'remove']],
  [fakeBrowser.storage.session, ['set', 'remove']],
];

/** How often a request is a step: before it is sent, and before its reply is here. */
const FETCH_STEPS = 2;

/**
 * Lets a worker run until its `last`th step: from then on nothing that it does has an effect, as if it had died.
 * @returns whether it died before it was done
 */
export async function runUntilStep(last: number, act: () => Promise<unknown>): Promise<boolean> {
  let taken = 0;
  const step = () => {
    taken += 1;
    if (taken >= last) throw new Death('the worker has died');
  };
  const restore = steps.flatMap(([target, names]) => names.map((name) => intercept(target, name, step)));
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    step();
    const reply = await fetch(...request);
    for (let n = 1; n < FETCH_STEPS; n++) step();
    return reply;
  });
  const silence = vi.spyOn(console, 'error').mockReturnValue();
  try {
    await act().catch(() => undefined);
  } finally {
    for (const undo of restore) undo();
    vi.stubGlobal('fetch', fetch);
    silence.mockRestore();
  }
  return taken >= last;
}

function intercept(target: object, name: string, step: () => void): () => void {
  const original = Reflect.get(target, name) as Method;
  const isOwn = Object.hasOwn(target, name);
  const intercepted: Method = function (this: unknown, ...parameters) {
    step();
    return Reflect.apply(original, this, parameters);
  };
  Reflect.set(target, name, intercepted);
  return () => (isOwn ? Reflect.set(target, name, original) : Reflect.deleteProperty(target, name));
}
