import { expect, it, vi } from 'vitest';
import { coalesce, mapAll, mapLimit, runAll, within } from './concurrency.ts';

it('does a few at the same time, and all in the end', async () => {
  const done: number[] = [];
  let underWay = 0;
  let most = 0;
  await mapLimit([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
    done.push(item);
  });
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

it('begins no further one once it was stopped', async () => {
  const stop = new AbortController();
  const begun: number[] = [];
  await mapLimit(
    [1, 2, 3, 4],
    2,
    async (item) => {
      begun.push(item);
      if (item === 2) stop.abort();
    },
    stop.signal,
  );
  expect(begun).toEqual([1, 2]);
});

function counted() {
  const runs: PromiseWithResolvers<void>[] = [];
  const ask = coalesce(() => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  });
  return { runs, ask };
}

it('makes one more run of all calls that came while one was under way', async () => {
  const { runs, ask } = counted();
  const first = ask();
  const later = Promise.all([ask(), ask(), ask()]);
  expect(runs).toHaveLength(1);
  runs[0]?.resolve();
  await first;
  await expect.poll(() => runs.length).toBe(2);
  runs[1]?.resolve();
  await later;
  expect(runs).toHaveLength(2);
});

it('runs again after a run that failed, and tells the failure to its own caller only', async () => {
  const { runs, ask } = counted();
  const first = ask();
  const second = ask();
  runs[0]?.reject(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  await expect.poll(() => runs.length).toBe(2);
  runs[1]?.resolve();
  await expect(second).resolves.toBeUndefined();
});

it('does all though some fail, and then says the first reason', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const done: number[] = [];
  const all = mapAll([1, 2, 3, 4], 2, async (item) => {
    if (item % 2 === 1) throw new Error(`not ${item}`);
    done.push(item);
  });
  await expect(all).rejects.toThrow('not 1');
  expect(done).toEqual([2, 4]);
  expect(log).toHaveBeenCalledWith(new Error('not 3'));
});

it('does one after the other though one fails', async () => {
  const done: string[] = [];
  const fail = () => Promise.reject(new Error('no'));
  const succeed = async () => done.push('yes');
  await expect(runAll(fail, succeed)).rejects.toThrow('no');
  expect(done).toEqual(['yes']);
});

it('waits for an answer, but not for ever', async () => {
  await expect(within(1_000, Promise.resolve('in time'))).resolves.toBe('in time');
  await expect(within(1_000, Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  await expect(within(0, new Promise(() => undefined))).rejects.toThrow('no answer');
});
