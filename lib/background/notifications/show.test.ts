import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isNotShown } from '../../shared/browser/notification-status.ts';
import { phrase } from '../../shared/i18n/translate.ts';
import { changeNotification, clearNotification, showNotification } from './show.ts';

type Listener = (id: string) => void;

const listeners = new Set<Listener>();
const created = vi.fn<(id: string) => Promise<string>>();
const options = { title: phrase('Anna is waiting'), message: phrase('Weekly'), buttons: [], silent: false };
const onShown = {
  addListener: (listener: Listener) => listeners.add(listener),
  removeListener: (listener: Listener) => listeners.delete(listener),
};
const desktop = (more: object) => Object.assign(fakeBrowser.notifications, { create: created, ...more });

beforeEach(async () => {
  await fakeBrowser.storage.session.clear();
  listeners.clear();
  created.mockReset().mockImplementation(async (id) => id);
});

/** Shows a notification; two seconds pass after the browser was asked. */
async function shown(): Promise<boolean> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const result = showNotification('waiting:r', options);
  await vi.waitFor(() => expect(created).toHaveBeenCalled());
  vi.advanceTimersByTime(2000);
  vi.useRealTimers();
  return result;
}

describe('a notification', () => {
  it('counts as shown when the browser says so', async () => {
    desktop({ onShown });
    created.mockImplementation(async (id) => {
      for (const listener of listeners) listener(id);
      return id;
    });
    expect(await shown()).toBe(true);
    expect(await isNotShown()).toBe(false);
  });

  it('that the browser was asked for and the desktop never showed does not count', async () => {
    desktop({ onShown });
    expect(await shown()).toBe(false);
    expect(await isNotShown()).toBe(true);
    expect(listeners.size).toBe(0);
  });

  it('does not count when another one was shown', async () => {
    desktop({ onShown });
    created.mockImplementation(async (id) => {
      for (const listener of listeners) listener('waiting:other');
      return id;
    });
    expect(await shown()).toBe(false);
  });

  it('counts as shown in a browser that does not say so', async () => {
    desktop({ onShown: undefined });
    expect(await showNotification('waiting:r', options)).toBe(true);
  });

  it('is not asked for where the host does not allow it', async () => {
    desktop({ onShown: undefined, getPermissionLevel: async () => 'denied' });
    expect(await showNotification('waiting:r', options)).toBe(false);
    expect(await isNotShown()).toBe(true);
  });

  it('is changed and closed only when Chromium has learnt the id that the desktop gave it', async () => {
    const calls: string[] = [];
    desktop({
      onShown: undefined,
      getAll: async () => ({ 'waiting:r': options }),
      update: async () => calls.push('update'),
      clear: async () => calls.push('clear'),
    });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await showNotification('waiting:r', options);
    const changed = changeNotification('waiting:r', options);
    const cleared = clearNotification('waiting:r');
    await vi.advanceTimersByTimeAsync(249);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([changed, cleared]);
    expect(calls.toSorted()).toEqual(['clear', 'update']);
    vi.useRealTimers();
  });

  it('that the browser refuses is known as not shown, until one is shown again', async () => {
    desktop({ onShown: undefined });
    created.mockRejectedValueOnce(new Error('refused'));
    await expect(showNotification('waiting:r', options)).rejects.toThrow('refused');
    expect(await isNotShown()).toBe(true);
    await showNotification('waiting:r', options);
    expect(await isNotShown()).toBe(false);
  });
});
