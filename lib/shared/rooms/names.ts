import type { Account } from '../database/database.ts';
import { dateOf } from '../i18n/format.ts';
import { cleanName, type Name, type ShortName, shortName, toName } from '../i18n/name.ts';
import { i18n, type Phrase } from '../i18n/translate.ts';

export { cleanName, shortName } from '../i18n/name.ts';

/** @returns the team's display name: the host's own label, else its name at Eyeson, else "Eyeson" */
export const teamName = ({ label, team }: Pick<Account, 'label' | 'team'>): Name =>
  toName(label) || toName(team) || toName('Eyeson');

/** @returns the room's display name, normalized; a placeholder if the name is empty, so never an empty string */
export const roomName = ({ name }: { name: string }): Name =>
  toName(name) || toName(i18n.t('popup.unnamedRoom'));

/**
 * @param max in grapheme clusters
 * @returns the room's display name for a sentence, a title or a tooltip
 */
export const shortRoomName = (room: { name: string }, max?: number): ShortName =>
  shortName(roomName(room), max);

/** @returns a guest's name for a sentence; a placeholder for a guest without one */
export const guestName = ({ name }: { name: string }): ShortName | Phrase =>
  shortName(name) || i18n.t('alerts.someone');

/**
 * @param guests at least one, the first arrival first
 * @returns who is waiting: the first by name, the others as a number
 */
export function whoIsWaiting(guests: { name: string }[]): Phrase {
  const first = guestName(guests[0] ?? { name: '' });
  const others = guests.length - 1;
  return others > 0
    ? i18n.plural('alerts.guestAndOthers', others, [first])
    : i18n.t('alerts.guestWaiting', [first]);
}

/** What became of a message that was sent to waiting guests. */
export const sentText = (text: string, { isChatHidden }: { isChatHidden: boolean }): Phrase =>
  i18n.t(isChatHidden ? 'rooms.toldHidden' : 'rooms.told', [shortName(text, MAX_REPLY_LENGTH)]);

/**
 * @param pattern the host's pattern, in which `{date}` is replaced by the date; empty for the built-in one
 * @param now milliseconds since 1970
 * @returns the name of a room that is created without one
 */
export const defaultRoomName = (pattern: string, now: number): string =>
  cleanName(pattern).replaceAll('{date}', dateOf(now)) || i18n.t('popup.meetingOf', [dateOf(now)]);

/** The longest quick reply that is shown whole, in grapheme clusters. */
const MAX_REPLY_LENGTH = 200;
