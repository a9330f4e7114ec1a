import { i18n } from '#i18n';
import { type Entry, type Scene, stateOf } from './entries.ts';

/** What goes on in a room, in words. */
export function stateWords(entry: Entry, scene: Scene): string {
  const state = stateOf(entry, scene);
  switch (state.kind) {
    case 'idle':
      return i18n.t('table.idle');
    case 'expired':
      return i18n.t('popup.expired');
    case 'running':
      return i18n.t('popup.inside', state.inside);
    case 'waiting':
      return i18n.t('popup.waiting', state.guests);
  }
}
