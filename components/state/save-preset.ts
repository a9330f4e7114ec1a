import type { AppError } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import { syncErrorOf } from '../../lib/shared/errors/sync-error.ts';
import { i18n, type Phrase } from '../../lib/shared/i18n/translate.ts';
import type { Preset } from '../../lib/shared/settings/presets.ts';
import { settings } from './lazy-settings.ts';

/** Why a preset could not be saved: its name is taken, or the browser refuses to store it. */
export type PresetRefusal = 'taken' | AppError;

/** Adds or replaces a preset. @returns the reason if it could not be saved */
export async function savePreset(preset: Preset): Promise<PresetRefusal | undefined> {
  const others = (await settings.presets.getValue()).filter(({ id }) => id !== preset.id);
  if (others.some(({ name }) => name === preset.name)) return 'taken';
  return refusalOf(settings.presets.setValue([...others, preset]));
}

/** Waits for a write to `storage.sync`. @returns why it was refused, if it was */
export const refusalOf = (write: Promise<void>): Promise<AppError | undefined> =>
  write.then(() => undefined, syncErrorOf);

/** Describes a refusal in a sentence. */
export const refusalText = (refusal: PresetRefusal): Phrase =>
  refusal === 'taken' ? i18n.t('presets.taken') : explain(refusal);
