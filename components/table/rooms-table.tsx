import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { useKeys } from '../kit/virtual-list.ts';
import { copyGuestLink, openMeeting } from '../rooms/actions.ts';
import { destination } from '../kit/virtual-list.ts';
import { useRovingFocus } from '../kit/virtual-list.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { setAll, toggleRange } from './model.ts';
import { TableHead } from './head.tsx';
import { TableRow } from './row.tsx';
import type { Table } from './model.ts';
import css from './rooms-table.module.css';

interface Props {
  table: Table;
  snapshot: Snapshot;
  /** Number of all rooms, found or not; determines the height. */
  total: number;
}

/**
 * Virtual table of the rooms with a roving tabindex. Tab reaches one row and its controls, arrow keys move
 * between rows; Space selects, with Shift the range since the last selection, Ctrl+A or ⌘A all.
 */
export function RoomsTable({ table, snapshot, total }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const lastSelected = useRef<number>(undefined);
  const { presence, doors, lateReminders, accounts } = snapshot;
  const { found, selection, context } = table;
  const hasTeams = accounts.length > 1;
  const rows = useRovingFocus(scroller, found.value, { headerRows: 1 });
  const { active, drawn, focusRow } = rows;

  // New search, filters or order: scroll to the top and forget the start of the range.
  useLayoutEffect(() => {
    lastSelected.current = undefined;
    scroller.current?.scrollTo({ top: 0 });
  }, [table.query.value, table.filters.value, table.sort.value]);

  const onSelect = (at: number, extend: boolean) => {
    const { current: from } = lastSelected;
    selection.value = toggleRange(selection.value, found.value, {
      at,
      ...(extend && from !== undefined && { from }),
    });
    lastSelected.current = at;
  };

  const onLeave = () => focusRow(active + 1 < found.value.length ? active + 1 : active - 1);

  useKeys(scroller, (event) => {
    const entry = found.value[active];
    if (!entry || !(event.target instanceof Element) || !event.target.closest('[data-room]')) return;
    const onRow = event.target instanceof HTMLTableRowElement;
    const isCommand = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const to = destination(event.key, { at: active, last: found.value.length - 1, page: rows.page });
    if (event.altKey) return;
    if (isCommand && key === 'a') selection.value = setAll(selection.value, found.value, true);
    else if (isCommand) return;
    else if (to !== undefined) focusRow(to);
    else if (key === ' ' && onRow) onSelect(active, event.shiftKey);
    else if (key === 'enter' && onRow) reportErrors(openMeeting(entry.room));
    else if (key === 'c') reportErrors(copyGuestLink(entry.room));
    else return;
    event.preventDefault();
  });

  const spacer = (before: number, after: number) =>
    after > before && (
      <tr key={`gap ${after}`} class={css.gap} style={{ '--rows': after - before }} aria-hidden="true" />
    );

  return (
    <div ref={scroller} class={css.scroller} style={{ '--all': total }} onFocusIn={rows.onFocusIn}>
      <table class={css.table} aria-label={i18n.t('popup.rooms')} aria-rowcount={found.value.length + 1}>
        <TableHead table={table} hasTeams={hasTeams} />
        <tbody>
          {drawn.flatMap(({ row: entry, index }, place) => [
            spacer((drawn[place - 1]?.index ?? -1) + 1, index),
            <TableRow
              key={entry.id}
              entry={entry}
              context={context.value}
              presence={presence.get(entry.id)}
              door={doors.get(entry.id)}
              lateReminder={lateReminders.get(entry.id)}
              hasTeams={hasTeams}
              index={index}
              selected={selection.value.has(entry.id)}
              active={index === active}
              onSelect={onSelect}
              onLeave={onLeave}
            />,
          ])}
          {spacer((drawn.at(-1)?.index ?? -1) + 1, found.value.length)}
        </tbody>
      </table>
    </div>
  );
}
