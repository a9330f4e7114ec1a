import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRemovalBackoff } from './removal-backoff.ts';

describe('a spot that the page throws the button out of', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('is used again after the first and the second time', () => {
    const strips = createRemovalBackoff();
    strips.note('send');
    strips.note('send');
    expect([strips.resting(), strips.isSpoiled('send')]).toEqual([false, false]);
  });

  it('is given up at the third time in five seconds, and there is rest until it is quiet', () => {
    const strips = createRemovalBackoff();
    for (const pause of [0, 2000, 2000]) {
      vi.advanceTimersByTime(pause);
      strips.note('send');
    }
    expect([strips.resting(), strips.isSpoiled('send'), strips.isSpoiled('attach')]).toEqual([
      true,
      true,
      false,
    ]);
    vi.advanceTimersByTime(5000);
    expect(strips.resting()).toBe(false);
  });

  it('is used for ever where that happens now and then', () => {
    const strips = createRemovalBackoff();
    for (let times = 0; times < 10; times += 1) {
      strips.note('send');
      vi.advanceTimersByTime(3000);
    }
    expect(strips.isSpoiled('send')).toBe(false);
  });
});
