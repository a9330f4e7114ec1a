import { i18n } from '#i18n';
import type { Preset } from '../../lib/presets.ts';

/** One that nothing was said of yet. */
export const newPreset = (more: Partial<Preset> = {}): Preset => ({
  id: crypto.randomUUID(),
  name: '',
  roomName: '',
  options: {},
  days: 0,
  ...more,
});

/** Examples for a host to take and change, as long as they have none of that name. */
export const offered = (known: Preset[]): Preset[] =>
  [
    newPreset({
      name: i18n.t('presets.interview'),
      options: { broadcast_available: false, lock_available: true },
      days: 30,
    }),
    newPreset({
      name: i18n.t('presets.webinar'),
      options: { layout_available: false, custom_fields: { virtual_background: true } },
    }),
  ].filter(({ name }) => known.every((preset) => preset.name !== name));
