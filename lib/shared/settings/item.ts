import { browser } from 'wxt/browser';
import { reportErrors } from '../errors/report.ts';

/** One setting: kept by the browser's sync, and there with its fallback before it was ever set. */
export interface Setting<T> {
  /** A list that is kept item by item has none. */
  readonly fallback?: T;
  getValue(): Promise<T>;
  /** Rejects where the browser refuses: too much, or too often. */
  setValue(value: T): Promise<void>;
  /** Hears of every change, wherever it is made. @returns a function that stops it */
  watch(onChange: (value: T) => void): () => void;
}

/** The setting that `storage.sync` keeps under this name. */
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
      const hear = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[name];
        if (change) onChange((change.newValue as T | undefined) ?? fallback);
      };
      sync.onChanged.addListener(hear);
      return () => sync.onChanged.removeListener(hear);
    },
  };
}

/** Settings of one kind, as many as the host makes, in the order of their names; each is kept by itself, since sync limits how long one may be. */
export function settingList<T extends { id: string; name: string }>(kind: string): Setting<T[]> {
  const { sync } = browser.storage;
  const isOurs = (key: string) => key.startsWith(`${kind} `);
  const keyOf = ({ id }: T) => `${kind} ${id}`;
  const getValue = async () => {
    const stored = await sync.get<Record<string, T>>(null);
    const ours = Object.keys(stored).filter(isOurs);
    return ours.flatMap((key) => stored[key] ?? []).toSorted((a, b) => a.name.localeCompare(b.name));
  };
  return {
    getValue,
    async setValue(values) {
      const kept = new Set(values.map(keyOf));
      const gone = (await getValue()).map(keyOf).filter((key) => !kept.has(key));
      await sync.set(Object.fromEntries(values.map((value) => [keyOf(value), value])));
      await sync.remove(gone);
    },
    watch(onChange) {
      const hear = (changes: object) => {
        if (Object.keys(changes).some(isOurs)) reportErrors(getValue().then(onChange));
      };
      sync.onChanged.addListener(hear);
      return () => sync.onChanged.removeListener(hear);
    },
  };
}
