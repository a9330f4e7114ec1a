import { i18n } from '#i18n';
import type { RoomState } from './room-state.ts';

/** What goes on in a room, in words; empty where it is nothing. */
export function stateText(state: RoomState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'expired':
      return i18n.t('popup.expired');
    case 'running':
      return i18n.t('popup.inside', state.inside);
    case 'waiting':
      return i18n.t('popup.waiting', state.guests);
  }
}
