import { describe, expect, it } from 'vitest';
import { duration, relativeTime } from './format.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = Date.UTC(2030, 0, 15, 12);

describe('times in words', () => {
  it.each([
    [0, undefined],
    [MINUTE - 1, undefined],
    [MINUTE, '1 min. ago'],
    [59 * MINUTE, '59 min. ago'],
    [HOUR, '1 hr. ago'],
    [49 * HOUR, '2 days ago'],
    [-5 * MINUTE, undefined],
  ])('%s ms ago is said as “%s”', (span, words) => {
    expect(relativeTime(now - span, now)).toBe(words);
  });

  it.each([
    [MINUTE - 1, undefined],
    [2 * MINUTE, '2 min'],
    [3 * HOUR, '3 hr'],
  ])('%s ms long is said as “%s”', (span, words) => {
    expect(duration(now - span, now)).toBe(words);
  });
});
