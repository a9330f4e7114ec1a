import { type ReadonlySignal, signal } from '@preact/signals';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { settings } from '../../lib/shared/settings/settings.ts';

/** Why terms could not be kept: another preset has the name, or the browser's sync has no place. */
export type PresetRefusal = 'taken' | 'full';

/** Keeps a preset among the host's others. @returns why it could not */
export async function savePreset(preset: Preset): Promise<PresetRefusal | undefined> {
  const others = (await settings.presets.getValue()).filter(({ id }) => id !== preset.id);
  if (others.some(({ name }) => name === preset.name)) return 'taken';
  return orFull(settings.presets.setValue([...others, preset]));
}

/** Waits until a setting is kept. The browser's sync refuses what is too long or too much. */
export const orFull = (kept: Promise<void>): Promise<PresetRefusal | undefined> =>
  kept.then(
    () => undefined,
    () => 'full',
  );

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
