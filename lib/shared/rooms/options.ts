import type { Options } from '../eyeson/types.ts';

/** The value of one option in a form. The empty string means "not set". */
export type OptionValue = string | boolean;

/**
 * A room option that the host can set, documented by Eyeson or seen in its SDKs. `name`: as in the API. `fallback`:
 * the value that applies if the option is absent.
 */
export type RoomOption =
  | { name: string; kind: 'switch'; fallback: boolean }
  | { name: string; kind: 'choice'; values: readonly string[]; fallback: string }
  | { name: string; kind: 'colour' | 'url'; fallback: string };

const on = <N extends string>(name: N) => ({ name, kind: 'switch', fallback: true }) as const;
const off = <N extends string>(name: N) => ({ name, kind: 'switch', fallback: false }) as const;
const url = <N extends string>(name: N) => ({ name, kind: 'url', fallback: '' }) as const;
const choice = <N extends string, const V extends readonly string[]>(name: N, values: V) =>
  ({ name, kind: 'choice', values, fallback: values[0] ?? '' }) as const;

/** All room options in the order of the form; those that are rarely needed come last. */
export const optionGroups = [
  {
    name: 'abilities',
    options: [
      on('recording_available'),
      on('broadcast_available'),
      on('reaction_available'),
      on('layout_available'),
      on('kick_available'),
      off('lock_available'),
      off('hide_chat'),
    ],
  },
  {
    name: 'looks',
    options: [
      on('show_names'),
      on('show_label'),
      { name: 'background_color', kind: 'colour', fallback: '#121212' },
      url('logo'),
      choice('locale', ['', 'en', 'de', 'fr']),
      url('exit_url'),
    ],
  },
  {
    name: 'rare',
    options: [
      on('guest_token_available'),
      on('widescreen'),
      off('virtual_background'),
      off('virtual_background_allow_guest'),
      url('virtual_background_image'),
      choice('audio_insert', ['audio_only', 'enabled', 'disabled']),
      choice('sfu_mode', ['ptp', 'screencast', 'disabled']),
    ],
  },
] as const satisfies { name: string; options: RoomOption[] }[];

/** All room options as one list. */
export const roomOptions = optionGroups.flatMap(({ options }): readonly RoomOption[] => options);

/** Names of the options that the API nests in `custom_fields`. */
export const CUSTOM_FIELD_OPTIONS: ReadonlySet<string> = new Set([
  'hide_chat',
  'logo',
  'locale',
  'virtual_background',
  'virtual_background_allow_guest',
  'virtual_background_image',
]);

/** @returns a copy of the nested `custom_fields`; empty if there are none */
export const customFields = ({ custom_fields: fields }: Options): Options =>
  typeof fields === 'object' && fields ? { ...fields } : {};

/** @returns the value of an option as shown in a form; if Eyeson did not return it, the documented default */
export function optionValue({ name, kind, fallback }: RoomOption, options: Options): OptionValue {
  const value = (CUSTOM_FIELD_OPTIONS.has(name) ? customFields(options) : options)[name];
  if (kind === 'switch') return typeof value === 'boolean' ? value : value ? value === 'true' : fallback;
  return typeof value === 'string' ? value : fallback;
}

/** Whether guests see no chat in the room's meetings, and so no message that is sent there. */
export const isChatHidden = (options: Options): boolean => optionValue(off('hide_chat'), options) === true;

/** Whether a form value is valid for Eyeson: colours as `#rrggbb`, URLs empty or https. */
export function isValidValue({ kind }: RoomOption, value: OptionValue): boolean {
  const text = String(value);
  if (kind === 'colour') return /^#[\da-f]{6}$/i.test(text);
  return kind !== 'url' || text === '' || (text.startsWith('https://') && URL.canParse(text));
}

/**
 * @param before the options that the form was filled from
 * @param after the form's values by option name
 * @returns the changed options in the shape of the API, in which null removes an option
 */
export function diffOptions(before: Options, after: Record<string, OptionValue>): Options {
  const top: Options = {};
  const custom: Options = {};
  for (const option of roomOptions) {
    const value = after[option.name];
    if (value === undefined || value === optionValue(option, before)) continue;
    (CUSTOM_FIELD_OPTIONS.has(option.name) ? custom : top)[option.name] = value === '' ? null : value;
  }
  return joinCustomFields(top, custom);
}

/** @returns the settable options that differ from Eyeson's documented defaults */
export const withoutDefaults = (options: Options): Options =>
  diffOptions(
    {},
    Object.fromEntries(roomOptions.map((option) => [option.name, optionValue(option, options)])),
  );

/** Merges options; `overrides` wins. `custom_fields` are merged field by field. */
export const mergeOptions = (base: Options, overrides: Options): Options =>
  joinCustomFields({ ...base, ...overrides }, { ...customFields(base), ...customFields(overrides) });

/**
 * Finds the options that Eyeson has reset to their defaults although the request did not contain them, because Eyeson
 * replaces the complete options. An option that now has a value other than its default was changed by somebody else
 * in the meantime and is not reported.
 * @param before all options before the update
 * @param sent the options in the request
 * @param after all options now
 * @returns the reset options with their previous values
 */
export const findResetOptions = (before: Options, sent: Options, after: Options): Options =>
  joinCustomFields(
    findReset(before, sent, after),
    findReset(customFields(before), customFields(sent), customFields(after)),
  );

function joinCustomFields(options: Options, custom: Options): Options {
  const { custom_fields: _, ...top } = options;
  return Object.keys(custom).length > 0 ? { ...top, custom_fields: custom } : top;
}

function findReset(before: Options, sent: Options, after: Options): Options {
  const isReset = ([name, value]: [string, unknown]) =>
    name !== 'custom_fields' &&
    !(name in sent) &&
    orDefault(name, value) !== orDefault(name, after[name]) &&
    mayBeDefault(name, after[name]);
  return Object.fromEntries(Object.entries(before).filter(isReset));
}

const defaults = new Map(roomOptions.map(({ name, fallback }) => [name, fallback]));

const orDefault = (name: string, value: unknown) => JSON.stringify(value ?? defaults.get(name) ?? null);

/** An option that is not in the list above may have any default; Eyeson's documents disagree about that of `widescreen`. */
const mayBeDefault = (name: string, value: unknown) =>
  name === 'widescreen' || !defaults.has(name) || (value ?? defaults.get(name)) === defaults.get(name);
