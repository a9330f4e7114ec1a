import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onLook, readLook, storeLook, withLook } from './last-look.ts';

beforeEach(() => fakeBrowser.reset());

describe('the time of the last look', () => {
  it('is kept', async () => {
    expect(await readLook()).toBe(0);
    await storeLook(5);
    expect(await readLook()).toBe(5);
  });

  it('is none where the browser cannot read it, and that is noted', async () => {
    const noted = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('broken'));
    expect(await readLook()).toBe(0);
    expect(noted).toHaveBeenCalledOnce();
  });

  it.each<[string, number | undefined, number, number | undefined]>([
    ['counts where it is later than what the database has', 10, 20, 20],
    ['does not where it is earlier', 10, 5, 10],
    ['does not where there was none', 10, 0, 10],
    ['does not where it is in the future: the clock was set back', 10, 101, 10],
    ['does not where the team was never looked for, as after its key was replaced', undefined, 20, undefined],
  ])('%s', (_, checkedAt, lookedAt, expected) => {
    const status = { accountId: 'a', syncedAt: 3, ...(checkedAt !== undefined && { checkedAt }) };
    const [after] = withLook([status], lookedAt, 100);
    expect(after).toEqual({ ...status, ...(expected !== undefined && { checkedAt: expected }) });
  });
});

describe('who listens for a look', () => {
  function listen() {
    const closed = new AbortController();
    onTestFinished(() => closed.abort());
    const listener = vi.fn<() => void>();
    onLook(listener, closed.signal);
    return { closed, listener };
  }

  it('hears of each', async () => {
    const { listener } = listen();
    await storeLook(5);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('hears of nothing else', async () => {
    const { listener } = listen();
    await fakeBrowser.storage.session.set({ 'placed:gmail': {} });
    expect(listener).not.toHaveBeenCalled();
  });

  it('hears nothing any more once the page is closed', async () => {
    const { closed, listener } = listen();
    closed.abort();
    await storeLook(5);
    expect(listener).not.toHaveBeenCalled();
  });
});
