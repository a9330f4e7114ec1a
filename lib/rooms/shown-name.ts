import { i18n } from '#i18n';
import { cleanName } from './name.ts';

/** How a room is called on screen, whatever Eyeson calls it. Never empty. */
export const roomName = ({ name }: { name: string }): string =>
  cleanName(name) || i18n.t('popup.unnamedRoom');
