import { i18n } from '../../lib/shared/i18n/translate.ts';
import { type Filter, filters } from './entries.ts';
import type { Table } from './model.ts';
import css from './filter-chips.module.css';

const labels = {
  running: 'table.running',
  waiting: 'table.waiting',
  pinned: 'table.pinned',
  expired: 'popup.expired',
  neverUsed: 'table.neverUsed',
  elsewhere: 'table.elsewhere',
} as const satisfies Record<Filter, string>;

/** Toggle buttons for the filters, each with the number of matching rooms. */
export function FilterChips({ table }: { table: Table }) {
  const { value: chosen } = table.filters;
  const toggle = (filter: Filter) => {
    const next = new Set(chosen);
    if (!next.delete(filter)) next.add(filter);
    table.filters.value = next;
  };
  return (
    <fieldset class={css.chips}>
      <legend class="unseen">{i18n.t('table.filters')}</legend>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          class={css.chip}
          aria-pressed={chosen.has(filter)}
          onClick={() => toggle(filter)}
        >
          {i18n.t(labels[filter])} <span class={css.count}>{table.counts.value[filter]}</span>
        </button>
      ))}
    </fieldset>
  );
}
