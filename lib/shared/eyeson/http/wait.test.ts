import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wait } from './retry.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('lasts as long as it should', async () => {
  const passed = vi.fn<() => void>();
  const pause = wait(100, new AbortController().signal).then(passed);
  await vi.advanceTimersByTimeAsync(99);
  expect(passed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await pause;
});

it.each([
  ['before it begins', (pause: AbortController) => pause.abort(), () => undefined],
  ['in its middle', () => undefined, (pause: AbortController) => pause.abort()],
])('can be given up %s, and leaves nothing behind', async (_when, before, during) => {
  const controller = new AbortController();
  before(controller);
  const pause = wait(100, controller.signal);
  during(controller);
  await expect(pause).rejects.toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
});
