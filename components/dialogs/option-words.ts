import { i18n } from '#i18n';
import type { optionGroups } from '../../lib/rooms/options.ts';
import { languageNames } from '../../lib/language.ts';

export type Option = (typeof optionGroups)[number]['options'][number];

const HELPED = [
  'broadcast_available',
  'lock_available',
  'background_color',
  'guest_token_available',
  'widescreen',
  'audio_insert',
  'sfu_mode',
] as const;

const VALUES = ['ptp', 'screencast', 'disabled', 'enabled', 'audio_only'] as const;

export const optionLabel = ({ name }: Pick<Option, 'name'>): string => i18n.t(`rooms.option_${name}`);

/** What a label does not say; undefined where it says it all. */
export function optionHelp({ name }: Option): string | undefined {
  const helped = HELPED.find((each) => each === name);
  return helped && i18n.t(`rooms.help_${helped}`);
}

/** One of the values that can be chosen, in words; Eyeson's own name for one that we do not know. */
export function valueLabel(value: string): string {
  const known = VALUES.find((each) => each === value);
  if (known) return i18n.t(`rooms.value_${known}`);
  const language = Object.entries(languageNames).find(([each]) => each === value);
  return language?.[1] ?? (value || i18n.t('rooms.value_any'));
}
