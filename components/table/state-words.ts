import { i18n } from '#i18n';
import { stateText } from '../rooms/state-text.ts';
import { type Entry, type Scene, stateOf } from './entries.ts';

/** What goes on in a room, in words. */
export const stateWords = (entry: Entry, scene: Scene): string =>
  stateText(stateOf(entry, scene)) || i18n.t('table.idle');
