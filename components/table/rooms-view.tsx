import { i18n } from '#i18n';
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

/** How far the renewing of many rooms has come, and the way to stop it. */
export function RenewalLine() {
  const going = renewal.value;
  if (!going) return null;
  const { done, total, stop } = going;
  const says = i18n.t('table.renewing', [done, total]);
  return (
    <div class={barCss.bar}>
      <progress value={done} max={total} aria-label={says} />
      <span>{says}</span>
      <button type="button" onClick={stop}>
        {i18n.t('table.stop')}
      </button>
    </div>
  );
}

/** All rooms in full: to be searched, filtered, sorted, and worked on many at a time. */
export function RoomsView({ model, standing }: { model: Store; standing: Snapshot }) {
  const table = useTable(model);
  const isNothing = table.found.value.length === 0;
  const query = table.query.value.trim();
  return (
    <div class={css.view}>
      <div class={css.search}>
        <RoomSearch query={table.query} />
        {standing.accounts.length > 1 && <TeamSelect {...standing} />}
      </div>
      <FilterChips table={table} />
      <BulkActions table={table} />
      <RoomsTable table={table} standing={standing} total={model.rooms.value.length} />
      <output class={css.none}>
        {isNothing && (query ? i18n.t('popup.noMatch', [shortName(query)]) : i18n.t('table.nothing'))}
      </output>
      <RenewalLine />
    </div>
  );
}
