import { afterEach, expect, it, vi } from 'vitest';
import { ok } from '../../lib/shared/errors/errors.ts';
import { pollPresence } from './poll-presence.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

afterEach(() => {
  vi.useRealTimers();
});

it('has the background look twice a minute while the popup is open', () => {
  vi.useFakeTimers();
  const asked = vi.mocked(sendMessage).mockResolvedValue(ok(undefined));
  const closed = new AbortController();
  pollPresence(closed.signal);
  vi.advanceTimersByTime(5 * 60_000);
  expect(asked.mock.calls).toEqual(Array.from({ length: 10 }, () => ['presence.poll']));
  closed.abort();
  vi.advanceTimersByTime(5 * 60_000);
  expect(asked).toHaveBeenCalledTimes(10);
});
