import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isNotShown } from '../../shared/browser/notification-status.ts';
import { phrase } from '../../shared/i18n/translate.ts';
import { changeNotification, clearNotification, showNotification } from './show.ts';

type Listener = (id: string) => void;

const HALF_A_MINUTE = 30_000;
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
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  created.mockReset().mockImplementation(async (id) => id);
});

// What is still waited for must not reach the next test.
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(HALF_A_MINUTE);
  vi.useRealTimers();
});

/** Shows a notification; two seconds pass. */
async function shown(): Promise<boolean> {
  const result = showNotification('waiting:r', options);
  await vi.advanceTimersByTimeAsync(2000);
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
  });

  it('that is shown late counts when it is asked for again, and is not shown twice', async () => {
    desktop({ onShown });
    expect(await shown()).toBe(false);
    for (const listener of listeners) listener('waiting:r');
    expect(await shown()).toBe(true);
    expect(created).toHaveBeenCalledOnce();
    expect(listeners.size).toBe(0);
  });

  it('that is not shown for half a minute is asked for again', async () => {
    desktop({ onShown });
    expect(await shown()).toBe(false);
    await vi.advanceTimersByTimeAsync(HALF_A_MINUTE);
    expect(listeners.size).toBe(0);
    expect(await shown()).toBe(false);
    expect(created).toHaveBeenCalledTimes(2);
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
    await showNotification('waiting:r', options);
    const changed = changeNotification('waiting:r', options);
    const cleared = clearNotification('waiting:r');
    await vi.advanceTimersByTimeAsync(249);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([changed, cleared]);
    expect(calls.toSorted()).toEqual(['clear', 'update']);
  });

  it('that the browser refuses is known as not shown, until one is shown again', async () => {
    desktop({ onShown: undefined });
    created.mockRejectedValueOnce(new Error('refused'));
    await expect(showNotification('waiting:r', options)).rejects.toThrow('refused');
    expect(await isNotShown()).toBe(true);
    await showNotification('waiting:r', options);
    expect(await isNotShown()).toBe(false);
  });

  it.each([
    ['showing it', 'create', () => showNotification('waiting:r', options)],
    ['asking whether it is allowed', 'getPermissionLevel', () => showNotification('waiting:r', options)],
    ['asking what is visible', 'getAll', () => changeNotification('waiting:r', options)],
    ['closing it', 'clear', () => clearNotification('waiting:r')],
  ])('keeps nobody waiting where the desktop does not answer on %s', async (_, call, task) => {
    desktop({ onShown: undefined, [call]: () => new Promise(() => undefined) });
    const error = task().catch(String);
    await vi.advanceTimersByTimeAsync(10_250);
    expect(await error).toBe('TimeoutError: no answer');
  });
});
