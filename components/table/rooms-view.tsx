import { i18n } from '../../lib/shared/i18n/translate.ts';
import { shortName } from '../../lib/shared/rooms/names.ts';
import { renewal } from '../rooms/renew-rooms.ts';
import { RoomSearch } from '../rooms/room-search.tsx';
import { TeamSelect } from '../rooms/team-select.tsx';
import type { Store } from '../state/store.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { BulkActions } from './bulk-actions.tsx';
import barCss from './bulk-bar.module.css';
import { FilterChips } from './filter-chips.tsx';
import { useTable } from './model.ts';
import { RoomsTable } from './rooms-table.tsx';
import css from './rooms-view.module.css';

/** All rooms as a table with search, filters, sorting and bulk actions. */
export function RoomsView({ store, snapshot }: { store: Store; snapshot: Snapshot }) {
  const table = useTable(store);
  const isEmpty = table.found.value.length === 0;
  const query = table.query.value.trim();
  return (
    <div class={css.view}>
      <div class={css.search}>
        <RoomSearch query={table.query} />
        {snapshot.accounts.length > 1 && <TeamSelect {...snapshot} />}
      </div>
      <FilterChips table={table} />
      <BulkActions table={table} />
      <RoomsTable table={table} snapshot={snapshot} total={store.rooms.value.length} />
      <output class={css.none}>
        {isEmpty && (query ? i18n.t('popup.noMatch', [shortName(query)]) : i18n.t('table.nothing'))}
      </output>
      <RenewalLine />
    </div>
  );
}

/** Progress of the renewal of many rooms with a Stop button; renders nothing if none is running. */
export function RenewalLine() {
  const current = renewal.value;
  if (!current) return null;
  const { done, total, stop } = current;
  const label = i18n.t('table.renewing', [done, total]);
  return (
    <div class={barCss.bar}>
      <progress value={done} max={total} aria-label={label} />
      <span>{label}</span>
      <button type="button" onClick={stop}>
        {i18n.t('table.stop')}
      </button>
    </div>
  );
}
