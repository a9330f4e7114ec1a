import { preset } from '../settings/schemas.ts';
import type { Setting } from '../settings/item.ts';
import type { Preset } from '../settings/presets.ts';
import { settings } from '../settings/settings.ts';
import type { Fields } from './changeset.ts';

/** Parses a preset of a backup; undefined if it is invalid. */
export function asPreset(value: unknown): Preset | undefined {
  return reader.isValid(value) ? reader.read(value) : undefined;
}

const reader = preset(() => '');

/** All settings by name, without the presets, which a backup holds apart. */
const { presets: _, ...others } = settings;
const all: Record<string, Setting<unknown>> = Object.fromEntries(Object.entries(others));

/** Reads the value of every setting, by name, without the presets. */
export async function readSettings(): Promise<Fields> {
  const values = await Promise.all(
    Object.entries(all).map(async ([name, item]) => [name, await item.getValue()] as const),
  );
  return Object.fromEntries(values);
}

/** The setting of that name, if this version has it and the value is valid for it as a whole. */
export function findSetting(name: string, value: unknown): Setting<unknown> | undefined {
  const item = Object.hasOwn(all, name) ? all[name] : undefined;
  return item?.isValid(value) ? item : undefined;
}
