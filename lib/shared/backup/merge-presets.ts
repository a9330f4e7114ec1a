import type { Preset } from '../settings/presets.ts';
import { type Changeset, type Fields } from './changeset.ts';
import { deepEqual } from '../deep-equal.ts';

const PREFIX = 'preset ';

/** The key of a preset in `storage.sync`, as `settingList` stores it. */
const keyOf = ({ id }: Preset) => `${PREFIX}${id}`;

/** Whether a key of `storage.sync` is that of a preset. */
export const isPreset = (key: string): boolean => key.startsWith(PREFIX);

/**
 * The changes of stored settings for importing a backup's presets. A preset matches the local one with the same id and
 * name, else with the same name (the host could not tell two of one name apart), else with the same id. Local presets
 * that match none stay.
 */
export function mergePresets(saved: Preset[], local: Preset[]): Changeset['settings'] {
  const counterparts = match(saved, local);
  const used = new Set(local.map(({ id }) => id));
  const before: Fields = {};
  const after: Fields = {};
  for (const preset of saved) {
    const known = counterparts.get(preset);
    const id = known?.id ?? (used.has(preset.id) ? crypto.randomUUID() : preset.id);
    used.add(id);
    const imported = { ...preset, id };
    if (deepEqual(known, imported)) continue;
    before[keyOf(imported)] = known ?? null;
    after[keyOf(imported)] = imported;
  }
  return { before, after };
}

/** Criteria for matching presets, strongest first. */
const criteria: ((one: Preset, other: Preset) => boolean)[] = [
  (one, other) => one.id === other.id && one.name === other.name,
  (one, other) => one.name === other.name,
  (one, other) => one.id === other.id,
];

/** Pairs each saved preset with at most one local preset, and vice versa. */
function match(saved: Preset[], local: Preset[]): Map<Preset, Preset> {
  const matches = new Map<Preset, Preset>();
  const unmatched = new Set(local);
  for (const isMatch of criteria)
    for (const preset of saved) {
      const known = matches.has(preset) ? undefined : [...unmatched].find((each) => isMatch(preset, each));
      if (!known) continue;
      matches.set(preset, known);
      unmatched.delete(known);
    }
  return matches;
}
