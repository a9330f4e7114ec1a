import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Room } from '../../lib/rooms/database.ts';
import type { MenuItem } from '../parts/menu.tsx';
import { mark, remindLater } from '../rooms/rare-actions.ts';

/** What else can be done about those who wait in a room. @param others the host's further lines for them */
export const tellMenu = (room: Room, others: string[], tell: (text: string) => void): MenuItem[] => [
  ...others.map((text) => ({ label: text, run: () => tell(text) })),
  { label: i18n.t('rooms.later'), run: () => run(remindLater(room)) },
  { label: i18n.t('rooms.mute'), run: () => run(mark(room, { muted: true })) },
];
