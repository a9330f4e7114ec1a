import { customFields, nested, type Options, roomOptions, shown, type Value } from './options.ts';

/** What differs from what was shown, in Eyeson's shape: an empty value is none. */
export function changed(before: Options, after: Record<string, Value>): Options {
  const top: Options = {};
  const custom: Options = {};
  for (const option of roomOptions) {
    const value = after[option.name];
    if (value === undefined || value === shown(option, before)) continue;
    (nested.has(option.name) ? custom : top)[option.name] = value === '' ? null : value;
  }
  return together(top, custom);
}

/** What of a room's options differs from Eyeson's documented defaults, as far as a host can set it. */
export const withoutDefaults = (options: Options): Options =>
  changed({}, Object.fromEntries(roomOptions.map((option) => [option.name, shown(option, options)])));

/** Options with others on top of them. */
export const over = (below: Options, above: Options): Options =>
  together({ ...below, ...above }, { ...customFields(below), ...customFields(above) });

/**
 * What Eyeson has set back though nobody asked for it, because it takes the options that are sent for all there are.
 * An option that now is other than by default was changed by somebody else meanwhile, and is left alone.
 * @param asked what was sent
 * @param after what holds now
 */
export const setBack = (before: Options, asked: Options, after: Options): Options =>
  together(
    setBackIn(before, asked, after),
    setBackIn(customFields(before), customFields(asked), customFields(after)),
  );

function together(options: Options, custom: Options): Options {
  const { custom_fields: _, ...top } = options;
  return Object.keys(custom).length > 0 ? { ...top, custom_fields: custom } : top;
}

function setBackIn(before: Options, asked: Options, after: Options): Options {
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
