import { i18n } from '../../lib/shared/i18n/translate.ts';
import { setAll } from './model.ts';
import { type Column, columns, nextSort } from './model.ts';
import type { Table } from './model.ts';
import css from './rooms-table.module.css';

const labels = {
  name: 'rooms.name',
  team: 'teams.team',
  state: 'table.state',
  expires: 'rooms.expires',
  used: 'table.used',
  made: 'table.made',
} as const satisfies Record<Column, string>;

/** Table head with a checkbox for all found rooms and buttons that sort by a column. */
export function TableHead({ table, hasTeams }: { table: Table; hasTeams: boolean }) {
  const { value: sort } = table.sort;
  const found = table.found.value.length;
  const chosen = table.chosen.value.length;
  const directionOf = (column: Column) => {
    if (sort?.column !== column) return 'none';
    return sort.down ? 'descending' : 'ascending';
  };
  return (
    <thead>
      <tr class={css.head} aria-rowindex={1}>
        <th class={css.box}>
          <label class={css.tick}>
            <input
              type="checkbox"
              aria-label={i18n.t('table.selectAll')}
              checked={found > 0 && chosen === found}
              indeterminate={chosen > 0 && chosen < found}
              onChange={({ currentTarget }) => {
                const { checked } = currentTarget;
                table.selection.value = setAll(table.selection.value, table.found.value, checked);
              }}
            />
          </label>
        </th>
        {columns
          .filter((column) => hasTeams || column !== 'team')
          .map((column) => (
            <th
              key={column}
              class={css[column]}
              aria-sort={directionOf(column)}
              aria-label={i18n.t(labels[column])}
            >
              <button
                type="button"
                class={css.sort}
                title={i18n.t(labels[column])}
                onClick={() => {
                  table.sort.value = nextSort(sort, column);
                }}
              >
                <span class={css.cut}>{i18n.t(labels[column])}</span>
                <svg class={css.arrow} viewBox="0 0 8 8" aria-hidden="true">
                  <path d="M1 5.5 4 2.5l3 3" />
                </svg>
              </button>
            </th>
          ))}
        <th class={css.actions}>
          <span class="unseen">{i18n.t('table.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}
