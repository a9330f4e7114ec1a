import { type ReadonlySignal, signal } from '@preact/signals';
import type { Preset } from '../../lib/presets.ts';
import { settings } from '../../lib/settings.ts';

/** The host's presets as they are now, until `abort`; none where they cannot be read. Undefined before that is known. */
export function readPresets(abort: AbortSignal): ReadonlySignal<Preset[] | undefined> {
  const presets = signal<Preset[]>();
  const show = (value: Preset[]) => {
    presets.value = value;
  };
  settings.presets.getValue().then(show, () => show([]));
  abort.addEventListener('abort', settings.presets.watch(show));
  return presets;
}
