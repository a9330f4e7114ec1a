import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendMessage } from './send.ts';

it('returns what the background answers', async () => {
  const heard = vi.fn<(message: unknown) => Promise<unknown>>();
  heard.mockResolvedValue({ ok: true, value: [] });
  fakeBrowser.runtime.sendMessage = heard;
  expect(await sendMessage('room.used', { roomId: '1' })).toEqual({ ok: true, value: [] });
  expect(heard).toHaveBeenCalledWith({ type: 'room.used', data: { roomId: '1' } });
});

it.each([
  ['cannot be reached', () => Promise.reject(new Error('Extension context invalidated.'))],
  ['does not answer', () => Promise.resolve(undefined)],
])('a background that %s is the error “updated”', async (_, reply) => {
  fakeBrowser.runtime.sendMessage = reply;
  expect(await sendMessage('rooms.shared')).toEqual({ ok: false, error: { kind: 'updated' } });
});

it('asks a worker that died under the question once more', async () => {
  const heard = vi.fn<() => Promise<unknown>>();
  heard.mockRejectedValueOnce(new Error('The message channel closed before a response was received.'));
  heard.mockResolvedValue({ ok: true, value: [] });
  fakeBrowser.runtime.sendMessage = heard;
  expect(await sendMessage('rooms.shared')).toEqual({ ok: true, value: [] });
});

it('does not ask again for what would then be done twice', async () => {
  const heard = vi.fn<() => Promise<unknown>>();
  heard.mockRejectedValue(new Error('The message channel closed before a response was received.'));
  fakeBrowser.runtime.sendMessage = heard;
  const lost = { ok: false, error: { kind: 'timeout' } };
  expect(await sendMessage('meeting.sendMessage', { roomId: '1', text: 'Hello' })).toEqual(lost);
  expect(heard).toHaveBeenCalledOnce();
});
