import { expect, it, vi } from 'vitest';
import { Clock } from './clock.ts';

it('lets what falls due happen in order, each at its own time', () => {
  vi.useFakeTimers({ now: 0 });
  const clock = new Clock();
  const times: number[] = [];
  clock.after(2000, () => times.push(clock.now()));
  clock.after(1000, () => clock.after(500, () => times.push(clock.now())));
  clock.advance(3000);
  expect(times).toEqual([1500, 2000]);
  expect(clock.now()).toBe(3000);
  vi.useRealTimers();
});

it('follows real time', () => {
  vi.useFakeTimers();
  const clock = new Clock();
  const run = vi.fn<() => void>();
  clock.after(2000, run);
  clock.advance(1000);
  vi.advanceTimersByTime(999);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

it('can be wrong without anything falling due', () => {
  const clock = new Clock();
  const run = vi.fn<() => void>();
  clock.after(1000, run);
  clock.skew(86_400_000);
  clock.advance(0);
  expect(clock.now() - Date.now()).toBeGreaterThan(86_000_000);
  expect(run).not.toHaveBeenCalled();
});

it('forgets what was called off', () => {
  const clock = new Clock();
  const run = vi.fn<() => void>();
  clock.after(1000, run)();
  clock.advance(2000);
  expect(run).not.toHaveBeenCalled();
});
