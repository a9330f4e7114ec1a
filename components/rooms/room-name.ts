import { i18n } from '#i18n';
import { cleanName } from '../../lib/rooms/name.ts';

const LONG = 40;

/** How a room is called on screen, whatever Eyeson calls it. */
export const roomName = ({ name }: { name: string }): string =>
  cleanName(name) || i18n.t('popup.unnamedRoom');

/** A name cut to fit in a sentence. */
export function shortName(name: string): string {
  const letters = Array.from(name);
  return letters.length > LONG ? `${letters.slice(0, LONG).join('')}…` : name;
}
