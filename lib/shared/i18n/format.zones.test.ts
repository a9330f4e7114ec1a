import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromLocal, isSkipped, nextHalfHour, toLocal } from './format.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the next half hour', () => {
  it.each([
    ['UTC', '10:07', '10:30'],
    ['UTC', '10:30', '10:30'],
    ['UTC', '23:31', '00:00'],
    ['Asia/Kathmandu', '10:07', '10:30'],
    ['Asia/Kolkata', '10:31', '11:00'],
    ['Pacific/Chatham', '09:00', '09:00'],
    ['Australia/Adelaide', '08:59', '09:00'],
    ['America/St_Johns', '17:01', '17:30'],
  ])('is one of the clock in %s at %s: %s', (zone, clock, next) => {
    vi.stubEnv('TZ', zone);
    const at = fromLocal(`2030-01-15T${clock}`) ?? 0;
    expect(toLocal(nextHalfHour(at)).slice(-5)).toBe(next);
  });
});

describe('an hour that the clocks skip', () => {
  it.each([
    ['Europe/Vienna', '2027-03-28T02:30', true],
    ['Europe/Vienna', '2027-03-28T01:59', false],
    ['Europe/Vienna', '2027-03-28T03:00', false],
    // There are two of it, of which the first is meant.
    ['Europe/Vienna', '2027-10-31T02:30', false],
    ['America/New_York', '2027-03-14T02:00', true],
    ['Australia/Lord_Howe', '2027-10-03T02:15', true],
    ['Asia/Tokyo', '2027-03-28T02:30', false],
    ['UTC', '', false],
  ])('in %s is %s: %s', (zone, value, skipped) => {
    vi.stubEnv('TZ', zone);
    expect(isSkipped(value)).toBe(skipped);
  });
});
