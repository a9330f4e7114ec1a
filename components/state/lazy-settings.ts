import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Setting } from '../../lib/shared/settings/item.ts';

/** What components use of a setting. */
export type UsableSetting<T> = Pick<Setting<T>, 'getValue' | 'setValue' | 'watch'>;

const load = async () => (await import('../../lib/shared/settings/settings.ts')).settings;

/** Loads the settings on first use: how they are read is not needed for the popup's first frame. */
function lazily<T>(pick: (settings: Awaited<ReturnType<typeof load>>) => Setting<T>): UsableSetting<T> {
  const item = async () => pick(await load());
  return {
    getValue: async () => (await item()).getValue(),
    setValue: async (value) => (await item()).setValue(value),
    watch(onChange) {
      const controller = new AbortController();
      const start = async () => {
        const { signal } = controller;
        const setting = await item();
        if (!signal.aborted) signal.addEventListener('abort', setting.watch(onChange));
      };
      reportErrors(start());
      return () => controller.abort();
    },
  };
}

/** The settings that the popup uses. */
export const settings = {
  laterMinutes: lazily((all) => all.laterMinutes),
  presets: lazily((all) => all.presets),
  remindBefore: lazily((all) => all.remindBefore),
  roomName: lazily((all) => all.roomName),
  tellTexts: lazily((all) => all.tellTexts),
  webCalendar: lazily((all) => all.webCalendar),
};
