import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setting, settingList } from './item.ts';

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

describe('a list of settings', () => {
  interface Thing {
    id: string;
    name: string;
  }
  const things = settingList<Thing>('thing');
  const [a, b] = [
    { id: '1', name: 'b' },
    { id: '2', name: 'A' },
  ];

  it('is kept one by one, in the order of the names, and lets go what is not given again', async () => {
    expect(await things.getValue()).toEqual([]);
    await things.setValue([a, b]);
    await setting('other', 1).setValue(2);
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({ 'thing 1': a, 'thing 2': b, other: 2 });
    expect(await things.getValue()).toEqual([b, a]);
    await things.setValue([a]);
    expect(await things.getValue()).toEqual([a]);
    expect(await setting('other', 1).getValue()).toBe(2);
  });

  it('tells of what is made elsewhere, and of no other settings, until told to stop', async () => {
    const heard = vi.fn<(value: Thing[]) => void>();
    const stop = things.watch(heard);
    await setting('other', 1).setValue(2);
    await fakeBrowser.storage.sync.set({ 'thing 1': a });
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[[a]]]));
    stop();
    await things.setValue([b]);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
