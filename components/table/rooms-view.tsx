import { i18n } from '#i18n';
import { shortName } from '../rooms/room-name.ts';
import { RoomSearch } from '../rooms/room-search.tsx';
import { TeamChoice } from '../rooms/team-choice.tsx';
import type { Model } from '../state/model.ts';
import type { Standing } from '../state/standing.ts';
import { BulkBar } from './bulk-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { RenewalLine } from './renewal-line.tsx';
import { RoomsTable } from './rooms-table.tsx';
import { useTable } from './use-table.ts';
import css from './rooms-view.module.css';

/** All rooms in full: to be searched, filtered, sorted, and worked on many at a time. */
export function RoomsView({ model, standing }: { model: Model; standing: Standing }) {
  const table = useTable(model);
  const isNothing = table.found.value.length === 0;
  const query = table.query.value.trim();
  return (
    <div class={css.view}>
      <div class={css.search}>
        <RoomSearch query={table.query} />
        {standing.accounts.length > 1 && <TeamChoice {...standing} />}
      </div>
      <FilterChips table={table} />
      <BulkBar table={table} />
      <RoomsTable table={table} standing={standing} total={model.rooms.value.length} />
      <output class={css.none}>
        {isNothing && (query ? i18n.t('popup.noMatch', [shortName(query)]) : i18n.t('table.nothing'))}
      </output>
      <RenewalLine />
    </div>
  );
}
