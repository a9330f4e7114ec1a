import { i18n } from '#i18n';
import { cleanName } from '../../lib/rooms/name.ts';
import { day } from '../page/times.ts';

const LONG = 40;

/** How a room is called on screen, whatever Eyeson calls it. */
export const roomName = ({ name }: { name: string }): string =>
  cleanName(name) || i18n.t('popup.unnamedRoom');

/**
 * How a room is called that gets no name of its own.
 * @param pattern the host's own, in which `{date}` stands for the day; empty for ours
 * @param now milliseconds since 1970
 */
export const defaultRoomName = (pattern: string, now: number): string =>
  cleanName(pattern).replaceAll('{date}', day(now)) || i18n.t('popup.meetingOf', [day(now)]);

/** A name cut to fit in a sentence. */
export function shortName(name: string): string {
  const letters = Array.from(name);
  return letters.length > LONG ? `${letters.slice(0, LONG).join('')}…` : name;
}
