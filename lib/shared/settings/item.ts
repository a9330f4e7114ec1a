import { browser } from 'wxt/browser';
import { deepEqual } from '../deep-equal.ts';
import { reportErrors } from '../errors/report.ts';
import { isObject, type Reader } from './readers.ts';

/** One setting in `storage.sync`. */
export interface Setting<T> {
  /** Reads the value; what is stored and cannot be read is replaced by the default, in the result only. Never rejects. */
  getValue(): Promise<T>;
  /** Rejects if the browser refuses, because of its limits for size or frequency. */
  setValue(value: T): Promise<void>;
  /** Calls `onChange` after each change, made here or on another computer. @returns a function that unsubscribes */
  watch(onChange: (value: T) => void): () => void;
  /** Whether a value from elsewhere is valid as a whole. */
  isValid(value: unknown): boolean;
  /** The items of `storage.sync` that hold the value, by key. */
  toItems(value: T): Items;
}

/** Items of `storage.sync` by key. */
export type Items = Record<string, unknown>;

/** An item in which an earlier version stored the setting. */
export interface EarlierItem {
  key: string;
  /** Converts its value; the result is read like a stored value. */
  convert?: (stored: unknown) => unknown;
}

interface Options<T> {
  reader: Reader<T>;
  /** The value before it is set. */
  fallback: T;
  /** The newest first. They are read until the setting is changed, and then removed. */
  earlier?: EarlierItem[];
}

/** A setting that is stored in `storage.sync` under `name`. */
export function setting<T>(name: string, { reader, fallback, earlier = [] }: Options<T>): Setting<T> {
  const keys = [name, ...earlier.map(({ key }) => key)];
  const getValue = async () => {
    const stored = readCurrent(await readItems(keys), name, earlier);
    return reader.read(stored) ?? fallback;
  };
  return {
    getValue,
    async setValue(value) {
      await browser.storage.sync.set({ [name]: value });
      await removeItems(keys.slice(1));
    },
    watch: (onChange) =>
      watchKeys(
        (key) => keys.includes(key),
        async ({ [name]: change }) => {
          const isSet = change?.newValue !== undefined;
          onChange(isSet ? (reader.read(change.newValue) ?? fallback) : await getValue());
        },
      ),
    isValid: reader.isValid,
    toItems: (value) => ({ [name]: value }),
  };
}

/** The stored value of a setting: of its own item, else of the newest earlier one; undefined if there is none. */
function readCurrent(items: Items, name: string, earlier: EarlierItem[]): unknown {
  const isStored = (key: string) => Object.hasOwn(items, key) && (items[key] ?? null) !== null;
  if (isStored(name)) return items[name];
  const found = earlier.find(({ key }) => isStored(key));
  const stored = found && items[found.key];
  return found?.convert ? convertSafely(found.convert, stored) : stored;
}

function convertSafely(convert: (stored: unknown) => unknown, stored: unknown): unknown {
  try {
    return convert(stored);
  } catch {
    return undefined;
  }
}

interface RecordOptions<V> {
  reader: Reader<V>;
  /** Adds to an entry what its key says. */
  withKey?: (value: V, key: string) => V;
  /** An earlier item with the complete record. Each entry's own item takes precedence. */
  earlier?: { key: string; reader: Reader<Record<string, V | undefined>> };
}

/**
 * A record whose entries are stored in `storage.sync` under the key `<kind> <entry>`, since the size of one stored item
 * is limited to 8,192 bytes. Entries that cannot be read are not shown and stay stored.
 */
export function settingRecord<V>(
  kind: string,
  { reader, earlier, withKey = (value) => value }: RecordOptions<V>,
): Setting<Record<string, V>> {
  const prefix = `${kind} `;
  const isEntry = (key: string) => key.startsWith(prefix) && key !== prefix;
  const readAll = (items: Items): Record<string, V> => {
    const old = earlier?.reader.read(items[earlier.key]);
    const own = Object.entries(items)
      .filter(([key]) => isEntry(key))
      .map(([key, stored]) => [key.slice(prefix.length), reader.read(stored)] as const)
      .map(([key, value]) => [key, value === undefined ? undefined : withKey(value, key)]);
    const all = Object.entries<V | undefined>({ ...old, ...Object.fromEntries(own) });
    return Object.fromEntries(all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  };
  const getValue = async () => readAll(await readItems(null));
  const toItems = (value: Record<string, V>) =>
    Object.fromEntries(Object.entries(value).map(([key, each]) => [prefix + key, each]));
  return {
    getValue,
    async setValue(next) {
      const items = await browser.storage.sync.get<Items>(null);
      const before = readAll(items);
      const isChanged = ([key, value]: [string, V]) =>
        !deepEqual(before[key], value) || !Object.hasOwn(items, prefix + key);
      const changed = Object.entries(next).filter(isChanged);
      if (changed.length > 0) await browser.storage.sync.set(toItems(Object.fromEntries(changed)));
      const removed = Object.keys(before).filter((key) => !Object.hasOwn(next, key));
      await removeItems([...removed.map((key) => prefix + key), ...(earlier ? [earlier.key] : [])]);
    },
    watch: (onChange) =>
      watchKeys(
        (key) => isEntry(key) || key === earlier?.key,
        () => getValue().then(onChange),
      ),
    isValid: (value) => isObject(value) && Object.values(value).every(reader.isValid),
    toItems,
  };
}

/** A list of items, sorted by name, each stored as a `settingRecord` stores it under its id. */
export function settingList<T extends { id: string; name: string }>(
  kind: string,
  { reader }: { reader: Reader<T> },
): Setting<T[]> {
  const byId = settingRecord(kind, { reader, withKey: (item, id) => ({ ...item, id }) });
  const toList = (items: Record<string, T>) =>
    Object.values(items).toSorted((a, b) => a.name.localeCompare(b.name));
  const toRecord = (list: T[]) => Object.fromEntries(list.map((item) => [item.id, item]));
  return {
    getValue: async () => toList(await byId.getValue()),
    setValue: (list) => byId.setValue(toRecord(list)),
    watch: (onChange) => byId.watch((items) => onChange(toList(items))),
    isValid: (value) => Array.isArray(value) && value.every(reader.isValid),
    toItems: (list) => byId.toItems(toRecord(list)),
  };
}

/** Reads stored items; none if the browser does not give them. @param keys null for all */
async function readItems(keys: string[] | null): Promise<Items> {
  try {
    return await browser.storage.sync.get<Items>(keys);
  } catch (error) {
    console.error(error);
    return {};
  }
}

async function removeItems(keys: string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.sync.remove(keys);
}

type Changes = Record<string, { newValue?: unknown }>;

function watchKeys(
  concerns: (key: string) => boolean,
  onChange: (changes: Changes) => Promise<void>,
): () => void {
  const listener = (changes: Changes) => {
    if (Object.keys(changes).some(concerns)) reportErrors(onChange(changes));
  };
  browser.storage.sync.onChanged.addListener(listener);
  return () => browser.storage.sync.onChanged.removeListener(listener);
}
