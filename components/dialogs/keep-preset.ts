import type { Preset } from '../../lib/presets.ts';
import { settings } from '../../lib/settings.ts';

/** Why terms could not be kept: another preset has the name, or the browser's sync has no place. */
export type Refusal = 'taken' | 'full';

/** Keeps a preset among the host's others. @returns why it could not */
export async function keepPreset(preset: Preset): Promise<Refusal | undefined> {
  const others = (await settings.presets.getValue()).filter(({ id }) => id !== preset.id);
  if (others.some(({ name }) => name === preset.name)) return 'taken';
  return orFull(settings.presets.setValue([...others, preset]));
}

/** Waits until a setting is kept. The browser's sync refuses what is too long or too much. */
export const orFull = (kept: Promise<void>): Promise<Refusal | undefined> =>
  kept.then(
    () => undefined,
    () => 'full',
  );
