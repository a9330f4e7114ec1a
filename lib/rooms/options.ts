/** What Eyeson can be told of a room's meetings, in Eyeson's own shape: some of it is nested in `custom_fields`. */
export type Options = Record<string, unknown>;

/** What a form has of one option. Empty for none. */
export type Value = string | boolean;

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
export const nested: ReadonlySet<string> = new Set([
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
export function shown({ name, kind, fallback }: RoomOption, options: Options): Value {
  const value = (nested.has(name) ? customFields(options) : options)[name];
  if (kind === 'switch') return typeof value === 'boolean' ? value : value ? value === 'true' : fallback;
  return typeof value === 'string' ? value : fallback;
}

/** Whether Eyeson can make something of a value. */
export function isUsable({ kind }: RoomOption, value: Value): boolean {
  const text = String(value);
  if (kind === 'colour') return /^#[\da-f]{6}$/i.test(text);
  return kind !== 'url' || text === '' || (text.startsWith('https://') && URL.canParse(text));
}
