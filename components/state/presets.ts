import { type ReadonlySignal, signal } from '@preact/signals';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { settings } from './lazy-settings.ts';

/**
 * The user's presets, kept up to date until `abort`; empty if they cannot be read. Undefined before they
 * are loaded.
 */
export function readPresets(abort: AbortSignal): ReadonlySignal<Preset[] | undefined> {
  const presets = signal<Preset[]>();
  const show = (value: Preset[]) => {
    presets.value = value;
  };
  settings.presets.getValue().then(show, () => show([]));
  abort.addEventListener('abort', settings.presets.watch(show));
  return presets;
}
