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

const isSendable = (options: Options) =>
  roomOptions.every((option) => isValidValue(option, optionValue(option, options)));

/** Whether there is no option among them that no form shows: it would be sent unseen. */
export const hasOnlyKnownOptions = (options: Options): boolean =>
  Object.keys({ ...options, ...customFields(options) }).every(
    (name) => name === 'custom_fields' || roomOptions.some((option) => option.name === name),
  );

const Options = v.pipe(v.record(v.string(), v.unknown()), v.check(isSendable));

const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DAYS));

/** How rooms are made, as a form would have taken it. */
export const RoomDefaultsSchema = v.object({ options: Options, days });

const Preset = v.object({
  id: token,
  name: v.pipe(v.string(), v.transform(cleanName), v.nonEmpty()),
  roomName: v.pipe(v.string(), v.transform(cleanName)),
  days,
  // What no form shows would be sent unseen.
  options: v.pipe(Options, v.transform(withoutDefaults)),
});

/** A preset that somebody's file has; undefined where this version can make nothing of it. */
export function asPreset(value: unknown): Preset | undefined {
  const preset = v.safeParse(Preset, value);
  return preset.success ? preset.output : undefined;
}

/** Those that the browser's sync keeps under their own names. */
const all: Record<string, Setting<unknown>> = Object.fromEntries(
  Object.entries(settings).filter(([, item]) => item.fallback !== undefined),
);

const text = v.string();
const clock = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/));
const zone = v.pipe(text, v.check(isZone));

/** What a setting must be beyond being like its fallback, where that does not tell it. */
const further: { [K in keyof typeof settings]?: v.GenericSchema } = {
  newRooms: v.pipe(
    RoomDefaultsSchema,
    v.check(({ options }) => hasOnlyKnownOptions(options)),
  ),
  templates: v.record(text, text),
  templateLanguage: v.picklist(['auto', ...languages]),
  laterMinutes: v.pipe(v.number(), v.minValue(1)),
  quietHours: v.object({
    zone,
    days: v.record(v.pipe(text, v.regex(/^[0-6]$/)), v.object({ from: clock, to: clock })),
  }),
  tellTexts: v.array(text),
};

/** Every setting as it is now, by its name. */
export async function readSettings(): Promise<Fields> {
  const values = await Promise.all(
    Object.entries(all).map(async ([name, item]) => [name, await item.getValue()] as const),
  );
  return Object.fromEntries(values);
}

/** Whether there is such a setting here, and it can have that value. */
export function isSetting(name: string, value: unknown): boolean {
  const item = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!item || !isLike(value, item.fallback)) return false;
  const schema = further[name as keyof typeof settings];
  return !schema || v.is(schema, value);
}

/** Of the same type, and so are its parts that the other has too. */
function isLike(value: unknown, fallback: unknown): boolean {
  if (typeof value !== typeof fallback || Array.isArray(value) !== Array.isArray(fallback)) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null || fallback === null) return value !== null;
  return Object.entries(fallback as Fields).every(([name, part]) => isLike((value as Fields)[name], part));
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', zone ? { timeZone: zone } : {}));
  } catch {
    return false;
  }
}
