import { i18n } from '#i18n';
import { isUsable, optionGroups, type Value } from '../../lib/rooms/options.ts';
import { optionLabel } from './option-words.ts';

/**
 * Why options cannot be sent as they were typed, as a sentence that says what to do; the field that is meant gets the
 * focus. Undefined where they can.
 */
export function refuseOptions(edits: Record<string, Value>): string | undefined {
  const wrong = optionGroups
    .flatMap<(typeof optionGroups)[number]['options'][number]>(({ options }) => options)
    .find((option) => !isUsable(option, edits[option.name] ?? option.fallback));
  if (!wrong) return undefined;
  const field = document.querySelector<HTMLElement>(`dialog [name=${wrong.name}]`);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  return i18n.t(wrong.kind === 'colour' ? 'presets.badColour' : 'presets.badUrl', [optionLabel(wrong)]);
}
