import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setting } from './setting.ts';

beforeEach(() => fakeBrowser.reset());

describe('a setting', () => {
  const minutes = setting('minutes', 5);

  it('is its fallback until it is set', async () => {
    expect(await minutes.getValue()).toBe(5);
    await minutes.setValue(0);
    expect(await minutes.getValue()).toBe(0);
  });

  it('tells of its own changes, and of no others, until told to stop', async () => {
    const heard = vi.fn<(value: number) => void>();
    const stop = minutes.watch(heard);
    await minutes.setValue(7);
    await setting('other', 1).setValue(2);
    await fakeBrowser.storage.sync.remove('minutes');
    expect(heard.mock.calls).toEqual([[7], [5]]);
    stop();
    await minutes.setValue(9);
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
