import * as v from 'valibot';
import { token } from '../eyeson/fields.ts';
import { MOST_DAYS, type Preset } from '../presets.ts';
import { withoutDefaults } from '../rooms/changed-options.ts';
import { cleanName } from '../rooms/name.ts';
import { customFields, isUsable, type Options, roomOptions, shown } from '../rooms/options.ts';

const isSendable = (options: Options) =>
  roomOptions.every((option) => isUsable(option, shown(option, options)));

/** Whether there is no option among them that no form shows: it would be sent unseen. */
export const areShown = (options: Options): boolean =>
  Object.keys({ ...options, ...customFields(options) }).every(
    (name) => name === 'custom_fields' || roomOptions.some((option) => option.name === name),
  );

const Options = v.pipe(v.record(v.string(), v.unknown()), v.check(isSendable));

const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_DAYS));

/** How rooms are made, as a form would have taken it. */
export const Terms = v.object({ options: Options, days });

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
