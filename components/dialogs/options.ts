/** What a host can set for a room's meetings (documented by Eyeson, or seen in its SDKs), in the order of a form. */
export type RoomOption =
  | { name: string; kind: 'switch'; fallback: boolean }
  | { name: string; kind: 'choice'; values: readonly string[]; fallback: string }
  | { name: string; kind: 'colour'; fallback: string }
  | { name: string; kind: 'url' };

const on = <N extends string>(name: N) => ({ name, kind: 'switch', fallback: true }) as const;
const off = <N extends string>(name: N) => ({ name, kind: 'switch', fallback: false }) as const;

export const roomOptions = [
  on('show_names'),
  on('show_label'),
  on('reaction_available'),
  on('recording_available'),
  on('broadcast_available'),
  on('layout_available'),
  on('kick_available'),
  off('lock_available'),
  on('widescreen'),
  { name: 'sfu_mode', kind: 'choice', values: ['ptp', 'screencast', 'disabled'], fallback: 'ptp' },
  {
    name: 'audio_insert',
    kind: 'choice',
    values: ['audio_only', 'enabled', 'disabled'],
    fallback: 'audio_only',
  },
  { name: 'background_color', kind: 'colour', fallback: '#121212' },
  { name: 'exit_url', kind: 'url' },
] as const satisfies RoomOption[];

/** The value of an option as a form shows it. What Eyeson does not tell is what it documents as the default. */
export function shown(option: RoomOption, options: Record<string, unknown>): string | boolean {
  const value = options[option.name];
  if (option.kind === 'switch') return typeof value === 'boolean' ? value : option.fallback;
  if (typeof value === 'string') return value;
  return option.kind === 'url' ? '' : option.fallback;
}

/** What differs from what was shown, as Eyeson wants it: an empty address is none. */
export function changed(
  before: Record<string, unknown>,
  after: Record<string, string | boolean>,
): Record<string, unknown> {
  const entries = roomOptions.flatMap((option) => {
    const value = after[option.name];
    if (value === undefined || value === shown(option, before)) return [];
    return [[option.name, option.kind === 'url' && value === '' ? null : value]];
  });
  return Object.fromEntries(entries);
}
