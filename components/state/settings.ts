import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { UsableSetting } from './lazy-settings.ts';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';

/**
 * Binds a setting to a component.
 * @returns its current value (undefined until loaded), a function that changes it, and why the browser refused the last
 * change, to be shown beside the control. The old value is then restored.
 */
export function useSetting<T>(
  item: UsableSetting<T>,
): [ReadonlySignal<T | undefined>, (value: T) => Promise<void>, ReadonlySignal<AppError | undefined>] {
  const setting = useSignal<T>();
  const problem = useSignal<AppError>();
  useEffect(() => {
    const show = (value: T) => {
      setting.value = value;
    };
    reportErrors(item.getValue().then(show));
    return item.watch(show);
  }, []);

  const change = async (value: T) => {
    const before = setting.value;
    setting.value = value;
    try {
      await item.setValue(value);
      problem.value = undefined;
    } catch (error) {
      setting.value = before;
      const { syncErrorOf } = await import('../../lib/shared/errors/sync-error.ts');
      problem.value = syncErrorOf(error);
    }
  };
  return [setting, change, problem];
}
