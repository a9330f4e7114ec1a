import { i18n } from '#i18n';
import type { optionGroups } from '../../lib/rooms/options.ts';
import { languageNames } from '../../lib/language.ts';

export type Option = (typeof optionGroups)[number]['options'][number];

const VALUES = ['ptp', 'screencast', 'disabled', 'enabled', 'audio_only'] as const;

export const optionLabel = ({ name }: Pick<Option, 'name'>): string => i18n.t(`rooms.option_${name}`);

/** What a label does not say. */
export const optionHelp = ({ name }: Option): string => i18n.t(`rooms.help_${name}`);

/** One of the values that can be chosen, in words; Eyeson's own name for one that we do not know. */
export function valueLabel(value: string): string {
  const known = VALUES.find((each) => each === value);
  if (known) return i18n.t(`rooms.value_${known}`);
  const language = Object.entries(languageNames).find(([each]) => each === value);
  return language?.[1] ?? (value || i18n.t('rooms.value_any'));
}
