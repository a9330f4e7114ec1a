import { i18n } from '#i18n';
import type { Account } from '../database/database.ts';
import { language } from '../i18n/language.ts';

/** @returns the name, truncated to 40 code points and an ellipsis so that it fits into a sentence */
export function shortName(name: string): string {
  const letters = Array.from(name);
  return letters.length > MAX_LENGTH ? `${letters.slice(0, MAX_LENGTH).join('')}…` : name;
}

const MAX_LENGTH = 40;

/** @returns the team's display name: the host's own label, else its name at Eyeson, else "Eyeson" */
export const teamName = ({ label, team }: Pick<Account, 'label' | 'team'>): string =>
  label || team || 'Eyeson';

/** Normalizes a room name: each run of white space and control characters becomes one space, and the ends are trimmed. */
export const cleanName = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * @param pattern the host's pattern, in which `{date}` is replaced by the date; empty for the built-in one
 * @param now milliseconds since 1970
 * @returns the name of a room that is created without one
 */
export const defaultRoomName = (pattern: string, now: number): string =>
  cleanName(pattern).replaceAll('{date}', formatDate(now)) || i18n.t('popup.meetingOf', [formatDate(now)]);

/** A date in the UI language, as "22 Nov 2025". */
const formatDate = (time: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(time);

/** @returns the room's display name, normalized; a placeholder if the name is empty, so never an empty string */
export const roomName = ({ name }: { name: string }): string =>
  cleanName(name) || i18n.t('popup.unnamedRoom');
