import { type ReadonlySignal, signal } from '@preact/signals';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { settings } from './lazy-settings.ts';

/**
 * Why a setting could not be saved: the preset's name is taken, or the quota of `storage.sync` is exceeded.
 */
export type PresetRefusal = 'taken' | 'full';

/** Adds or replaces a preset. @returns the reason if it could not be saved */
export async function savePreset(preset: Preset): Promise<PresetRefusal | undefined> {
  const others = (await settings.presets.getValue()).filter(({ id }) => id !== preset.id);
  if (others.some(({ name }) => name === preset.name)) return 'taken';
  return mapToFull(settings.presets.setValue([...others, preset]));
}

/** Maps a rejected write to `full`: `storage.sync` rejects items that are too large. */
export const mapToFull = (write: Promise<void>): Promise<PresetRefusal | undefined> =>
  write.then(
    () => undefined,
    () => 'full',
  );

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
