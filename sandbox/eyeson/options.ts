import { type Fields, isFields } from './fields.ts';

/** Default options of a permalink (documented by Eyeson). */
export const defaultOptions: Fields = {
  show_names: true,
  show_label: true,
  exit_url: null,
  recording_available: true,
  broadcast_available: true,
  layout_available: true,
  layout: 'auto',
  reaction_available: true,
  guest_token_available: true,
  suggest_guest_names: true,
  lock_available: false,
  kick_available: true,
  sfu_mode: 'ptp',
  layout_users: null,
  layout_name: null,
  layout_map: null,
  voice_activation: false,
  audio_insert: 'audio_only',
  custom_fields: {},
  widescreen: true,
  background_color: '#121212',
};

/**
 * Merges requested options into `base`.
 * @param replaceCustom whether requested custom fields replace those of `base` instead of being merged
 */
export function withOptions(base: Fields, requested: unknown, replaceCustomFields = false): Fields {
  if (!isFields(requested)) return base;
  const { custom_fields: customFields, ...options } = requested;
  const kept = replaceCustomFields && customFields !== undefined ? {} : withBooleans(base.custom_fields);
  return { ...base, ...withBooleans(options), custom_fields: { ...kept, ...withBooleans(customFields) } };
}

/** Form fields are text, so booleans have to be converted. */
const withBooleans = (fields: unknown): Fields =>
  isFields(fields)
    ? Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, literals.get(value) ?? value]))
    : {};

const literals = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);
