import type { Preset } from '../settings/presets.ts';
import { type Changeset, type Fields, deepEqual } from './changeset.ts';

const PREFIX = 'preset ';

/** The name under which the browser's sync keeps a preset, as `settingList` has it. */
const keyOf = ({ id }: Preset) => `${PREFIX}${id}`;

/** Whether a setting that is kept under this name is a preset. */
export const isPreset = (name: string): boolean => name.startsWith(PREFIX);

/**
 * What the presets of a backup change here. The same preset is that of the same id and name, else of the same name,
 * else of the same id: two of one name could not be told apart. Those that are here alone stay.
 */
export function mergePresets(saved: Preset[], here: Preset[]): Changeset['settings'] {
  const counterparts = match(saved, here);
  const used = new Set(here.map(({ id }) => id));
  const before: Fields = {};
  const after: Fields = {};
  for (const preset of saved) {
    const known = counterparts.get(preset);
    const id = known?.id ?? (used.has(preset.id) ? crypto.randomUUID() : preset.id);
    used.add(id);
    const next = { ...preset, id };
    if (deepEqual(known, next)) continue;
    before[keyOf(next)] = known ?? null;
    after[keyOf(next)] = next;
  }
  return { before, after };
}

const ways: ((one: Preset, other: Preset) => boolean)[] = [
  (one, other) => one.id === other.id && one.name === other.name,
  (one, other) => one.name === other.name,
  (one, other) => one.id === other.id,
];

/** Which preset is which here; none is two others. */
function match(saved: Preset[], here: Preset[]): Map<Preset, Preset> {
  const found = new Map<Preset, Preset>();
  const free = new Set(here);
  for (const isSame of ways)
    for (const preset of saved) {
      const known = found.has(preset) ? undefined : [...free].find((each) => isSame(preset, each));
      if (!known) continue;
      found.set(preset, known);
      free.delete(known);
    }
  return found;
}
