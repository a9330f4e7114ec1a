import { expect, it } from 'vitest';
import { mapLimit } from './few-at-a-time.ts';

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
