import { i18n } from '#i18n';
import { language } from '../language.ts';
import { cleanName } from './name.ts';

/**
 * How a room is called that gets no name of its own.
 * @param pattern the host's own, in which `{date}` stands for the day; empty for ours
 * @param now milliseconds since 1970
 */
export const defaultRoomName = (pattern: string, now: number): string =>
  cleanName(pattern).replaceAll('{date}', day(now)) || i18n.t('popup.meetingOf', [day(now)]);

/** A day in the host's own way of writing, as "22 Nov 2025". */
const day = (time: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(time);
