import { browser } from 'wxt/browser';
import { reportErrors } from '../errors/report.ts';

/** One setting in `storage.sync`. */
export interface Setting<T> {
  /** The value before it is set. Missing for a `settingList`. */
  readonly fallback?: T;
  getValue(): Promise<T>;
  /** Rejects if the browser refuses, because of its limits for size or frequency. */
  setValue(value: T): Promise<void>;
  /** Calls `onChange` after each change, made here or on another computer. @returns a function that unsubscribes */
  watch(onChange: (value: T) => void): () => void;
}

/** A setting that is stored in `storage.sync` under `name`. */
export function setting<T>(name: string, fallback: T): Setting<T> {
  const { sync } = browser.storage;
  return {
    fallback,
    async getValue() {
      const stored = await sync.get<Record<string, T>>({ [name]: fallback });
      return stored[name] ?? fallback;
    },
    setValue: (value) => sync.set({ [name]: value }),
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[name];
        if (change) onChange((change.newValue as T | undefined) ?? fallback);
      };
      sync.onChanged.addListener(listener);
      return () => sync.onChanged.removeListener(listener);
    },
  };
}

/**
 * A list of items, sorted by name. Each item is stored in `storage.sync` under the key `<kind> <id>`, since the size of
 * one stored item is limited.
 */
export function settingList<T extends { id: string; name: string }>(kind: string): Setting<T[]> {
  const { sync } = browser.storage;
  const isItem = (key: string) => key.startsWith(`${kind} `);
  const keyOf = ({ id }: T) => `${kind} ${id}`;
  const getValue = async () => {
    const stored = await sync.get<Record<string, T>>(null);
    const keys = Object.keys(stored).filter(isItem);
    return keys.flatMap((key) => stored[key] ?? []).toSorted((a, b) => a.name.localeCompare(b.name));
  };
  return {
    getValue,
    async setValue(values) {
      const kept = new Set(values.map(keyOf));
      const removed = (await getValue()).map(keyOf).filter((key) => !kept.has(key));
      await sync.set(Object.fromEntries(values.map((value) => [keyOf(value), value])));
      await sync.remove(removed);
    },
    watch(onChange) {
      const listener = (changes: object) => {
        if (Object.keys(changes).some(isItem)) reportErrors(getValue().then(onChange));
      };
      sync.onChanged.addListener(listener);
      return () => sync.onChanged.removeListener(listener);
    },
  };
}
