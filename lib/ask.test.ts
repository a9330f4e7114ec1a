import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from './ask.ts';

it('hands over what the background answers, in the words of the library that answers there', async () => {
  const heard = vi.fn<(message: unknown) => Promise<unknown>>();
  heard.mockResolvedValue({ res: { ok: true, value: [] } });
  fakeBrowser.runtime.sendMessage = heard;
  expect(await ask('room.used', { roomId: '1' })).toEqual({ ok: true, value: [] });
  const message = {
    type: 'room.used',
    data: { roomId: '1' },
    timestamp: expect.any(Number),
    id: expect.any(Number),
  };
  expect(heard).toHaveBeenCalledWith(message);
});

it.each([
  ['cannot be reached', () => Promise.reject(new Error('Extension context invalidated.'))],
  ['does not answer', () => Promise.resolve(undefined)],
  ['fails in a way that nobody foresaw', () => Promise.resolve({ err: { message: 'x' } })],
])('a background that %s is the error “updated”', async (_, sendMessage) => {
  fakeBrowser.runtime.sendMessage = sendMessage;
  expect(await ask('rooms.shared')).toEqual({ ok: false, error: { kind: 'updated' } });
});
