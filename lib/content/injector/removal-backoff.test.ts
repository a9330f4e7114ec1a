import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRemovalBackoff } from './removal-backoff.ts';

describe('an anchor that the page throws the button out of', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('is used again after the first and the second time', () => {
    const backoff = createRemovalBackoff();
    backoff.note('send');
    backoff.note('send');
    expect([backoff.resting(), backoff.isSpoiled('send')]).toEqual([false, false]);
  });

  it('is given up at the third time in five seconds, and there is rest until it is quiet', () => {
    const backoff = createRemovalBackoff();
    for (const pause of [0, 2000, 2000]) {
      vi.advanceTimersByTime(pause);
      backoff.note('send');
    }
    expect([backoff.resting(), backoff.isSpoiled('send'), backoff.isSpoiled('attach')]).toEqual([
      true,
      true,
      false,
    ]);
    vi.advanceTimersByTime(5000);
    expect(backoff.resting()).toBe(false);
  });

  it('is used for ever where that happens now and then', () => {
    const backoff = createRemovalBackoff();
    for (let times = 0; times < 10; times += 1) {
      backoff.note('send');
      vi.advanceTimersByTime(3000);
    }
    expect(backoff.isSpoiled('send')).toBe(false);
  });
});
