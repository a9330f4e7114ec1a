import * as v from 'valibot';
import { token } from '../eyeson/schemas.ts';
import { languages } from '../invitation/templates.ts';
import { cleanName } from '../rooms/names.ts';
import { customFields, isValidValue, roomOptions, optionValue, withoutDefaults } from '../rooms/options.ts';
import type { Setting } from '../settings/item.ts';
import { MAX_DAYS, type Preset } from '../settings/presets.ts';
import { settings } from '../settings/settings.ts';
import type { Fields } from './changeset.ts';
import type { Options } from '../eyeson/types.ts';

/** Whether the value of each known option is valid. */
const areValid = (options: Options) =>
  roomOptions.every((option) => isValidValue(option, optionValue(option, options)));

/** Whether a form shows every one of these options. An option that no form shows would be sent without the host seeing it. */
export const hasOnlyKnownOptions = (options: Options): boolean =>
  Object.keys({ ...options, ...customFields(options) }).every(
    (name) => name === 'custom_fields' || roomOptions.some((option) => option.name === name),
  );

const Options = v.pipe(v.record(v.string(), v.unknown()), v.check(areValid));

const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DAYS));

/** Schema of `RoomDefaults`, with the limits of the form. */
export const RoomDefaultsSchema = v.object({ options: Options, days });

const Preset = v.object({
  id: token,
  name: v.pipe(v.string(), v.transform(cleanName), v.nonEmpty()),
  roomName: v.pipe(v.string(), v.transform(cleanName)),
  days,
  // Drops the options that no form shows: they would be sent without the host seeing them.
  options: v.pipe(Options, v.transform(withoutDefaults)),
});

/** Parses a preset of a backup; undefined if it is invalid. */
export function asPreset(value: unknown): Preset | undefined {
  const preset = v.safeParse(Preset, value);
  return preset.success ? preset.output : undefined;
}

/** The settings with one value, by name; lists such as the presets are not among them. */
const all: Record<string, Setting<unknown>> = Object.fromEntries(
  Object.entries(settings).filter(([, item]) => item.fallback !== undefined),
);

const text = v.string();
const timeOfDay = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/));
const zone = v.pipe(text, v.check(isZone));

/** Schemas of settings for which the type of the fallback is not specific enough. */
const schemas: { [K in keyof typeof settings]?: v.GenericSchema } = {
  newRooms: v.pipe(
    RoomDefaultsSchema,
    v.check(({ options }) => hasOnlyKnownOptions(options)),
  ),
  templates: v.record(text, text),
  templateLanguage: v.picklist(['auto', ...languages]),
  laterMinutes: v.pipe(v.number(), v.minValue(1)),
  quietHours: v.object({
    zone,
    days: v.record(v.pipe(text, v.regex(/^[0-6]$/)), v.object({ from: timeOfDay, to: timeOfDay })),
  }),
  tellTexts: v.array(text),
};

/** Reads the value of every setting, by name, without lists such as the presets. */
export async function readSettings(): Promise<Fields> {
  const values = await Promise.all(
    Object.entries(all).map(async ([name, item]) => [name, await item.getValue()] as const),
  );
  return Object.fromEntries(values);
}

/** Whether this version has a setting of that name, and the value is valid for it. */
export function isSetting(name: string, value: unknown): boolean {
  const item = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!item || !hasTypeOf(value, item.fallback)) return false;
  const schema = schemas[name as keyof typeof settings];
  return !schema || v.is(schema, value);
}

/** Whether a value has the type of the fallback, and so has each property that the fallback has. */
function hasTypeOf(value: unknown, fallback: unknown): boolean {
  if (typeof value !== typeof fallback || Array.isArray(value) !== Array.isArray(fallback)) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null || fallback === null) return value !== null;
  return Object.entries(fallback as Fields).every(([name, part]) => hasTypeOf((value as Fields)[name], part));
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', zone ? { timeZone: zone } : {}));
  } catch {
    return false;
  }
}
