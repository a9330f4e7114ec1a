import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRemovalBackoff } from './removal-backoff.ts';

describe('an anchor from which the page removes the button', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('is used again after the first and the second time', () => {
    const removals = createRemovalBackoff();
    removals.add('send');
    removals.add('send');
    expect([removals.paused(), removals.blocked('send')]).toEqual([false, false]);
  });

  it('is blocked at the third time in five seconds, and insertion pauses for five seconds', () => {
    const removals = createRemovalBackoff();
    for (const pause of [0, 2000, 2000]) {
      vi.advanceTimersByTime(pause);
      removals.add('send');
    }
    expect([removals.paused(), removals.blocked('send'), removals.blocked('attach')]).toEqual([
      true,
      true,
      false,
    ]);
    vi.advanceTimersByTime(5000);
    expect(removals.paused()).toBe(false);
  });

  it('is never blocked where that happens now and then', () => {
    const removals = createRemovalBackoff();
    for (let times = 0; times < 10; times += 1) {
      removals.add('send');
      vi.advanceTimersByTime(3000);
    }
    expect(removals.blocked('send')).toBe(false);
  });
});
