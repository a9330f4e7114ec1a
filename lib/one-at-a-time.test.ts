import { expect, it } from 'vitest';
import { coalesce } from './one-at-a-time.ts';

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
