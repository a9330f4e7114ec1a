// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest';
import { ok } from '../../lib/shared/errors/errors.ts';
import { db } from '../../lib/shared/database/database.ts';
import { aRoom } from '../../tests/support/samples.ts';
import { copyOnOpen, pollPresence } from './on-open.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const room = aRoom('Weekly');
let copied: Mock<typeof navigator.clipboard.writeText>;

beforeEach(async () => {
  vi.mocked(sendMessage).mockResolvedValue(ok(undefined));
  copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  copied.mockClear();
  await db.rooms.put(room);
});
afterEach(() => {
  location.hash = '';
  vi.useRealTimers();
});

it('copies the link of the room that the address names, and forgets the wish', async () => {
  location.hash = `#copy=${room.id}`;
  await copyOnOpen();
  await copyOnOpen();
  expect(copied.mock.calls).toEqual([[room.guestLink]]);
  expect(location.hash).toBe('');
});

it.each(['', '#copy=', '#copy=unknown', '#other'])('copies nothing for “%s”', async (hash) => {
  location.hash = hash;
  await copyOnOpen();
  expect(copied).not.toHaveBeenCalled();
});

it('has the background poll twice a minute while the popup is open', () => {
  vi.useFakeTimers();
  const asked = vi.mocked(sendMessage);
  const closed = new AbortController();
  pollPresence(closed.signal);
  vi.advanceTimersByTime(5 * 60_000);
  expect(asked.mock.calls).toEqual(Array.from({ length: 10 }, () => ['presence.poll']));
  closed.abort();
  vi.advanceTimersByTime(5 * 60_000);
  expect(asked).toHaveBeenCalledTimes(10);
});
