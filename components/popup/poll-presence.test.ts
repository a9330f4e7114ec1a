import { afterEach, expect, it, vi } from 'vitest';
import { ok } from '../../lib/shared/errors/errors.ts';
import { keepLooking } from './poll-presence.ts';
import { ask } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

afterEach(() => {
  vi.useRealTimers();
});

it('has the background look twice a minute while the popup is open', () => {
  vi.useFakeTimers();
  const asked = vi.mocked(ask).mockResolvedValue(ok(undefined));
  const closed = new AbortController();
  keepLooking(closed.signal);
  vi.advanceTimersByTime(5 * 60_000);
  expect(asked.mock.calls).toEqual(Array.from({ length: 10 }, () => ['presence.look']));
  closed.abort();
  vi.advanceTimersByTime(5 * 60_000);
  expect(asked).toHaveBeenCalledTimes(10);
});
