import { i18n } from '#i18n';
import type { Terms } from '../../lib/presets.ts';
import { optionGroups, shown } from '../../lib/rooms/options.ts';
import { type Option, optionLabel, valueLabel } from '../dialogs/option-words.ts';

/** What is other than Eyeson has it by default, in a line. */
export function termsSummary({ options, days }: Terms): string {
  const all = optionGroups.flatMap((group): readonly Option[] => group.options);
  const differing = all.filter((option) => shown(option, options) !== option.fallback);
  const words = differing.map(
    (option) => `${optionLabel(option)}: ${valueText(option, shown(option, options))}`,
  );
  return [...(days > 0 ? [i18n.t('presets.dayCount', days)] : []), ...words].join(' · ');
}

function valueText({ kind }: Option, value: string | boolean): string {
  if (typeof value === 'boolean') return i18n.t(value ? 'presets.on' : 'rooms.value_disabled');
  return kind === 'choice' ? valueLabel(value) : value;
}
