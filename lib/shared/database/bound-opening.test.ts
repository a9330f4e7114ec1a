import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boundOpening } from './bound-opening.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const errorOf = (query: PromiseLike<unknown>) => Promise.resolve(query).catch((error: unknown) => error);

function named(name: string) {
  const database = new Dexie(name);
  boundOpening(database);
  database.version(1).stores({ things: 'id' });
  return { database, things: database.table<{ id: string }, string>('things') };
}

describe('a database that the browser never opens', () => {
  it('fails what waits for it with an error of the database, and is opened by the next query', async () => {
    const { database, things } = named('silent');
    const opened = vi.spyOn(indexedDB, 'open').mockReturnValueOnce(new EventTarget() as IDBOpenDBRequest);
    const waiting = [errorOf(things.toArray()), errorOf(things.put({ id: 'a' }))];
    await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
    vi.advanceTimersByTime(20_000);
    for (const error of await Promise.all(waiting)) expect(error).toBeInstanceOf(Dexie.DexieError);

    await things.put({ id: 'b' });
    expect(await things.toArray()).toEqual([{ id: 'b' }]);
    database.close();
  });

  it('fails a second time, where the browser does not answer then either', async () => {
    const { database, things } = named('silent-twice');
    const opened = vi
      .spyOn(indexedDB, 'open')
      .mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    for (const times of [1, 2]) {
      const waiting = errorOf(things.count());
      await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(times));
      vi.advanceTimersByTime(20_000);
      expect(await waiting).toBeInstanceOf(Dexie.DexieError);
    }
    database.close();
  });
});

it('a database that opens stays open', async () => {
  const { database, things } = named('swift');
  await things.put({ id: 'a' });
  vi.advanceTimersByTime(60_000);
  expect(database.isOpen()).toBe(true);
  expect(await things.count()).toBe(1);
  database.close();
});
