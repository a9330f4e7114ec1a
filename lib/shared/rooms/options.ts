import type { Options } from '../eyeson/types.ts';

/** What a form has of one option. Empty for none. */
export type OptionValue = string | boolean;

/** One option that a host can set (documented by Eyeson, or seen in its SDKs). */
export type RoomOption =
  | { name: string; kind: 'switch'; fallback: boolean }
  | { name: string; kind: 'choice'; values: readonly string[]; fallback: string }
  | { name: string; kind: 'colour' | 'url'; fallback: string };

const on = <N extends string>(name: N) => ({ name, kind: 'switch', fallback: true }) as const;
const off = <N extends string>(name: N) => ({ name, kind: 'switch', fallback: false }) as const;
const url = <N extends string>(name: N) => ({ name, kind: 'url', fallback: '' }) as const;
const choice = <N extends string, const V extends readonly string[]>(name: N, values: V) =>
  ({ name, kind: 'choice', values, fallback: values[0] ?? '' }) as const;

/** All of them in the order of a form, what is rarely wanted last. */
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

export const roomOptions = optionGroups.flatMap(({ options }): readonly RoomOption[] => options);

/** Those that Eyeson has among its `custom_fields`. */
export const CUSTOM_FIELD_OPTIONS: ReadonlySet<string> = new Set([
  'hide_chat',
  'logo',
  'locale',
  'virtual_background',
  'virtual_background_allow_guest',
  'virtual_background_image',
]);

/** The options that are nested in others. */
export const customFields = ({ custom_fields: fields }: Options): Options =>
  typeof fields === 'object' && fields ? { ...fields } : {};

/** The value of an option as a form shows it. What Eyeson does not tell is what it documents as the default. */
export function optionValue({ name, kind, fallback }: RoomOption, options: Options): OptionValue {
  const value = (CUSTOM_FIELD_OPTIONS.has(name) ? customFields(options) : options)[name];
  if (kind === 'switch') return typeof value === 'boolean' ? value : value ? value === 'true' : fallback;
  return typeof value === 'string' ? value : fallback;
}

/** Whether Eyeson can make something of a value. */
export function isValidValue({ kind }: RoomOption, value: OptionValue): boolean {
  const text = String(value);
  if (kind === 'colour') return /^#[\da-f]{6}$/i.test(text);
  return kind !== 'url' || text === '' || (text.startsWith('https://') && URL.canParse(text));
}

/** What differs from what was shown, in Eyeson's shape: an empty value is none. */
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

/** What of a room's options differs from Eyeson's documented defaults, as far as a host can set it. */
export const withoutDefaults = (options: Options): Options =>
  diffOptions(
    {},
    Object.fromEntries(roomOptions.map((option) => [option.name, optionValue(option, options)])),
  );

/** Options with others on top of them. */
export const mergeOptions = (below: Options, above: Options): Options =>
  joinCustomFields({ ...below, ...above }, { ...customFields(below), ...customFields(above) });

/**
 * What Eyeson has set back though nobody asked for it, because it takes the options that are sent for all there are.
 * An option that now is other than by default was changed by somebody else meanwhile, and is left alone.
 * @param asked what was sent
 * @param after what holds now
 */
export const findResetOptions = (before: Options, asked: Options, after: Options): Options =>
  joinCustomFields(
    resetIn(before, asked, after),
    resetIn(customFields(before), customFields(asked), customFields(after)),
  );

function joinCustomFields(options: Options, custom: Options): Options {
  const { custom_fields: _, ...top } = options;
  return Object.keys(custom).length > 0 ? { ...top, custom_fields: custom } : top;
}

function resetIn(before: Options, asked: Options, after: Options): Options {
  const lost = ([name, value]: [string, unknown]) =>
    name !== 'custom_fields' &&
    !(name in asked) &&
    orDefault(name, value) !== orDefault(name, after[name]) &&
    mayBeDefault(name, after[name]);
  return Object.fromEntries(Object.entries(before).filter(lost));
}

const defaults = new Map(roomOptions.map(({ name, fallback }) => [name, fallback]));

const orDefault = (name: string, value: unknown) => JSON.stringify(value ?? defaults.get(name) ?? null);

/** What is not in the catalogue may have any default, and about that of `widescreen` the documents disagree. */
const mayBeDefault = (name: string, value: unknown) =>
  name === 'widescreen' || !defaults.has(name) || (value ?? defaults.get(name)) === defaults.get(name);
