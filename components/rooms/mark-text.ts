import { i18n } from '#i18n';
import type { Room } from '../../lib/rooms/database.ts';

/** The host's own marks on a room in words, its note first; empty where there are none. */
export const markText = ({ note, colour }: Pick<Room, 'note' | 'colour'>): string =>
  [note, colour && i18n.t(`more.colour_${colour}`)].filter(Boolean).join('\n');
