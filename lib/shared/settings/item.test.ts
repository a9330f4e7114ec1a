import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setting, settingList, settingRecord } from './item.ts';
import { dictionary, fields, number, text } from './readers.ts';

const { sync } = fakeBrowser.storage;
const stored = () => sync.get(null);
const count = number(0, 1000);
const counter = (name: string, fallback: number) => setting(name, { reader: count, fallback });

beforeEach(() => fakeBrowser.reset());

describe('a setting', () => {
  const minutes = counter('minutes', 5);

  it('is its fallback until it is set', async () => {
    expect(await minutes.getValue()).toBe(5);
    await minutes.setValue(0);
    expect(await minutes.getValue()).toBe(0);
  });

  it('tells of its own changes, and of no others, until told to stop', async () => {
    const heard = vi.fn<(value: number) => void>();
    const stop = minutes.watch(heard);
    await minutes.setValue(7);
    await counter('other', 1).setValue(2);
    await sync.remove('minutes');
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[7], [5]]));
    stop();
    await minutes.setValue(9);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('of a value that cannot be read is its fallback, and the value stays until it is set', async () => {
    const heard = vi.fn<(value: number) => void>();
    minutes.watch(heard);
    await sync.set({ minutes: 'ten' });
    expect(await minutes.getValue()).toBe(5);
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[5]]));
    expect(await stored()).toEqual({ minutes: 'ten' });
  });

  it('is its fallback where the browser does not give what is stored', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(sync, 'get').mockRejectedValue(new Error('sync is off'));
    expect(await minutes.getValue()).toBe(5);
  });
});

describe('a setting that was renamed', () => {
  const renamed = setting('pause', {
    reader: count,
    fallback: 5,
    earlier: [
      { key: 'minutes' },
      {
        key: 'hours',
        convert: (value) => (value as { count: { valueOf: () => number } }).count.valueOf() * 60,
      },
    ],
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['its own item', { pause: 1, minutes: 2, hours: { count: 3 } }, 1],
    ['the newest earlier item', { minutes: 2, hours: { count: 3 } }, 2],
    ['an older item, converted', { hours: { count: 3 } }, 180],
    ['its fallback, where the older item cannot be converted', { hours: 'three' }, 5],
    ['its fallback, where there is none', {}, 5],
  ])('has the value of %s', async (_, items, value) => {
    await sync.set(items);
    const before = await stored();
    expect(await renamed.getValue()).toBe(value);
    expect(await stored()).toEqual(before);
  });

  it('is stored under its new name once it is changed', async () => {
    await sync.set({ minutes: 2, hours: { count: 3 } });
    await renamed.setValue(4);
    expect(await stored()).toEqual({ pause: 4 });
  });

  it('tells of a change under an earlier name, as another computer may make it', async () => {
    const heard = vi.fn<(value: number) => void>();
    renamed.watch(heard);
    await sync.set({ minutes: 3 });
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[3]]));
  });
});

describe('a record of settings', () => {
  const texts = settingRecord('text', {
    reader: text(),
    earlier: { key: 'texts', reader: dictionary(/./, text()) },
  });
  /** What a browser takes as one item. */
  const MAX_ITEM = 8_192;

  it('has an item for each entry, so that their sum may be larger than an item', async () => {
    const large = { a: 'a'.repeat(5_000), b: 'b'.repeat(5_000) };
    await texts.setValue(large);
    expect(await texts.getValue()).toEqual(large);
    for (const item of Object.entries(await stored()))
      expect(JSON.stringify(item).length).toBeLessThan(MAX_ITEM);
  });

  it('is read from the item of all entries, and split when it is changed', async () => {
    await sync.set({ texts: { a: 'A', b: 'B' } });
    expect(await texts.getValue()).toEqual({ a: 'A', b: 'B' });
    await texts.setValue({ a: 'A', c: 'C' });
    expect(await stored()).toEqual({ 'text a': 'A', 'text c': 'C' });
  });

  it('keeps the item of all entries where the browser refuses the others', async () => {
    await sync.set({ texts: { a: 'A' } });
    vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    await expect(texts.setValue({ a: 'longer' })).rejects.toThrow('quota');
    expect(await texts.getValue()).toEqual({ a: 'A' });
  });

  it('writes what has changed, and leaves what it cannot read', async () => {
    await sync.set({ 'text a': 'A', 'text b': 'B', 'text c': { of: 'a newer version' } });
    expect(await texts.getValue()).toEqual({ a: 'A', b: 'B' });
    const set = vi.spyOn(sync, 'set');
    await texts.setValue({ a: 'A', b: 'changed' });
    expect(set.mock.calls).toEqual([[{ 'text b': 'changed' }]]);
    expect(await stored()).toMatchObject({ 'text c': { of: 'a newer version' } });
  });
});

describe('a list of settings', () => {
  const things = settingList('thing', {
    reader: fields({ id: text(), name: text() }, { id: '', name: 'Unnamed' }),
  });
  const [a, b] = [
    { id: '1', name: 'b' },
    { id: '2', name: 'A' },
  ];

  it('is kept one by one, in the order of the names, and lets go what is not given again', async () => {
    expect(await things.getValue()).toEqual([]);
    await things.setValue([a, b]);
    await counter('other', 1).setValue(2);
    expect(await stored()).toEqual({ 'thing 1': a, 'thing 2': b, other: 2 });
    expect(await things.getValue()).toEqual([b, a]);
    await things.setValue([a]);
    expect(await things.getValue()).toEqual([a]);
    expect(await counter('other', 1).getValue()).toBe(2);
  });

  it('tells of what is made elsewhere, and of no other settings, until told to stop', async () => {
    const heard = vi.fn<(value: (typeof a)[]) => void>();
    const stop = things.watch(heard);
    await counter('other', 1).setValue(2);
    await sync.set({ 'thing 1': a });
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[[a]]]));
    stop();
    await things.setValue([b]);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('repairs an item field by field, without writing it', async () => {
    const broken = { 'thing 1': {}, 'thing 2': { id: 'other', name: 'Two', more: 1 }, 'thing 3': 'text' };
    await sync.set(broken);
    expect(await things.getValue()).toEqual([
      { id: '2', name: 'Two' },
      { id: '1', name: 'Unnamed' },
    ]);
    await things.setValue([...(await things.getValue()), { id: '4', name: 'New' }]);
    expect(await stored()).toEqual({ ...broken, 'thing 4': { id: '4', name: 'New' } });
  });
});
