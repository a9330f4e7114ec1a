import type { Signal } from '@preact/signals';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { Icon } from '../kit/icon.tsx';
import css from './room-search.module.css';

/** Search field for rooms. Escape clears it; only in the empty field does it close the popup. */
export const RoomSearch = ({ query }: { query: Signal<string> }) => (
  <div class={css.search}>
    <Icon shape="search" />
    <input
      class={css.field}
      type="search"
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      aria-label={i18n.t('popup.searchRooms')}
      placeholder={i18n.t('popup.searchRooms')}
      value={query.value}
      onInput={({ currentTarget }) => {
        query.value = currentTarget.value;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !query.value) return;
        event.preventDefault();
        query.value = '';
      }}
    />
  </div>
);
