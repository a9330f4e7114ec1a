import { expect, test } from './fixtures.ts';

test('a worker that is killed comes back as a new one', async ({ extension }) => {
  const first = await extension.worker();
  await first.evaluate(() => Object.assign(globalThis, { mark: true }));
  await extension.killWorker();
  const next = await extension.worker();
  expect(await next.evaluate(() => 'mark' in globalThis)).toBe(false);
});
