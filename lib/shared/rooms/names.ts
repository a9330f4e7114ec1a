import { i18n } from '#i18n';
import type { Account } from '../database/database.ts';
import { language } from '../i18n/language.ts';

const LONG = 40;

/** A name cut to fit in a sentence. */
export function shortName(name: string): string {
  const letters = Array.from(name);
  return letters.length > LONG ? `${letters.slice(0, LONG).join('')}…` : name;
}

/** How a team is called on screen: by the host's own name for it, else by Eyeson's. */
export const teamName = ({ label, team }: Pick<Account, 'label' | 'team'>): string =>
  label || team || 'Eyeson';

/** Text as a room's name: one line, no control characters, no white space around it. All else is the host's choice. */
export const cleanName = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

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

/** How a room is called on screen, whatever Eyeson calls it. Never empty. */
export const roomName = ({ name }: { name: string }): string =>
  cleanName(name) || i18n.t('popup.unnamedRoom');
