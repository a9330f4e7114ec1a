import { i18n } from '#i18n';
import type { Preset } from '../../lib/presets.ts';
import { settings } from '../../lib/settings.ts';

/** Keeps a preset among the host's others. @returns why it could not, as a sentence that says what to do */
export async function keepPreset(preset: Preset): Promise<string | undefined> {
  const others = (await settings.presets.getValue()).filter(({ id }) => id !== preset.id);
  if (others.some(({ name }) => name === preset.name)) return i18n.t('presets.taken');
  return orFull(settings.presets.setValue([...others, preset]));
}

/** Waits until a setting is kept. The browser's sync refuses what is too long or too much. */
export const orFull = (kept: Promise<void>): Promise<string | undefined> =>
  kept.then(
    () => undefined,
    () => i18n.t('presets.full'),
  );
