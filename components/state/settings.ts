import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { UsableSetting } from './lazy-settings.ts';
import { showError } from './toast.ts';

/**
 * Binds a setting to a component.
 * @returns its current value (undefined until loaded), and a function that changes it. If the browser
 * rejects the change, the old value is restored and an error toast is shown.
 */
export function useSetting<T>(
  item: UsableSetting<T>,
): [ReadonlySignal<T | undefined>, (value: T) => Promise<void>] {
  const setting = useSignal<T>();
  useEffect(() => {
    const show = (value: T) => {
      setting.value = value;
    };
    item.getValue().then(show, () => showError({ kind: 'storage' }));
    return item.watch(show);
  }, []);

  const change = async (value: T) => {
    const before = setting.value;
    setting.value = value;
    try {
      await item.setValue(value);
    } catch {
      setting.value = before;
      showError({ kind: 'storage' });
    }
  };
  return [setting, change];
}
