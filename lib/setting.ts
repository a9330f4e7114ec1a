import { browser } from 'wxt/browser';

/** One setting: kept by the browser's sync, and there with its fallback before it was ever set. */
export interface Setting<T> {
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
