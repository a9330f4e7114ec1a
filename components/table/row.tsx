import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { Door, Presence } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { dateOf, fullDateTime, shortDateTime } from '../../lib/shared/i18n/format.ts';
import { shortName } from '../../lib/shared/rooms/names.ts';
import { Icon } from '../kit/icon.tsx';
import { MenuButton } from '../kit/menu-button.tsx';
import { renewRoom } from '../rooms/changes.ts';
import { roomMenuItems } from '../rooms/room-menu.ts';
import { RowButtons } from '../rooms/room-row.tsx';
import { type RoomEntry, type TableContext, stateOf, stateWords } from './entries.ts';
import nameCss from './name-cell.module.css';
import css from './rooms-table.module.css';

interface TableRowProps {
  entry: RoomEntry;
  context: TableContext;
  presence: Presence | undefined;
  door: Door | undefined;
  /** A reminder after the link's expiry, in milliseconds since 1970. */
  lateReminder: number | undefined;
  /** Whether the team column is shown. */
  hasTeams: boolean;
  /** Zero-based. */
  index: number;
  selected: boolean;
  /** Whether this is the row with `tabindex="0"`. */
  active: boolean;
  /** Toggles the row. @param toHere whether to set all rows since the last selection */
  onSelect: (index: number, extend: boolean) => void;
  /** Called before the room is deleted, to move the focus. */
  onLeave: () => void;
}

/** One room in the table. */
export function TableRow(props: TableRowProps) {
  const {
    entry,
    context,
    presence,
    door,
    lateReminder,
    hasTeams,
    index,
    selected,
    active,
    onSelect,
    onLeave,
  } = props;
  const { room, name } = entry;
  const { kind } = stateOf(entry, context);
  const state = stateWords(entry, context);
  const tabIndex = active ? 0 : -1;
  return (
    <tr
      class={`${css.row} ${css[kind] ?? ''} ${selected ? css.selected : ''}`}
      data-room={room.id}
      tabIndex={tabIndex}
      aria-rowindex={index + 2}
      aria-label={kind === 'idle' ? name : `${name}, ${state}`}
    >
      <td class={css.box}>
        <label class={css.tick}>
          <input
            type="checkbox"
            aria-label={i18n.t('table.select', [shortName(name)])}
            tabIndex={tabIndex}
            checked={selected}
            onClick={({ shiftKey }) => onSelect(index, shiftKey)}
          />
        </label>
      </td>
      <th class={css.name} scope="row">
        <NameCell entry={entry} state={kind === 'idle' ? '' : state} />
      </th>
      {hasTeams && (
        <td class={css.team} dir="auto" title={context.teams.get(room.accountId)}>
          {context.teams.get(room.accountId)}
        </td>
      )}
      <td class={css.state}>
        <span class={css.words}>{kind === 'idle' ? '' : state}</span>{' '}
        {kind === 'expired' && (
          <button
            type="button"
            class="link"
            tabIndex={tabIndex}
            onClick={() => reportErrors(renewRoom(room))}
          >
            {i18n.t('table.renew')}
          </button>
        )}
      </td>
      <TimeCell class={css.expires} time={entry.expires} now={context.now} lateReminder={lateReminder} />
      <TimeCell class={css.used} time={entry.used} now={context.now} />
      <td class={css.made} title={fullDateTime(entry.made)}>
        {dateOf(entry.made)}
      </td>
      <td class={css.actions}>
        <div class={css.buttons}>
          <RowButtons room={room} isRunning={presence !== undefined} start={css.start} tabIndex={tabIndex} />
          <MenuButton
            label={i18n.t('popup.moreActions')}
            items={() => roomMenuItems({ room, presence, door, onLeave })}
            tabIndex={tabIndex}
          />
        </div>
      </td>
    </tr>
  );
}

/**
 * Cell content with a room's state, name, colour, pin and note. The state is a mark, each of another shape, and in a
 * narrow window, which has no column for it, also in words.
 */
export const NameCell = ({ entry: { room, name }, state }: { entry: RoomEntry; state: string }) => (
  <div class={nameCss.cell}>
    <span class={css.dot} title={state || i18n.t('table.idle')} />
    {room.colour && <span class={nameCss.colour} style={{ '--own': `var(--${room.colour})` }} />}
    <span class={nameCss.name} dir="auto" title={name}>
      {name}
    </span>
    {state && <span class={css.inline} data-state={state} />}
    {room.pin !== undefined && <Mark path={PIN} label={i18n.t('table.pinned')} />}
    {room.muted && <Mark path={MUTED} label={i18n.t('table.muted')} />}
    {room.note && <Mark path={NOTE} label={room.note} />}
  </div>
);

const PIN = 'M5.5 2h5l-.7 4.5L12 9H4l2.2-2.5zM8 9v5';
const MUTED = 'M4.5 11h7c-.7-.9-1-2-1-4a2.5 2.5 0 0 0-5 0c0 2-.3 3.1-1 4zM7 13h2M2.5 2.5l11 11';
const NOTE = 'M3 2.5h10V10l-3.5 3.5H3zM5.5 6h5M5.5 8.5h3';

const Mark = ({ path, label }: { path: string; label: string }) => (
  <span class={nameCss.mark} title={label}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
    <span class="unseen">{label}</span>
  </span>
);

interface TimeCellProps {
  class: string | undefined;
  /** Milliseconds since 1970; 0 for never, Infinity for no expiry. */
  time: number;
  /** Milliseconds since 1970. */
  now: number;
  /** A reminder after `time`, in milliseconds since 1970; shows a warning. */
  lateReminder?: number | undefined;
}

/** Table cell with a time: short in the cell, in full as a tooltip. */
export function TimeCell({ class: name, time, now, lateReminder }: TimeCellProps) {
  if (time === Infinity || time === 0 || Number.isNaN(time))
    return (
      <td class={`${name} ${css.quiet}`}>{i18n.t(time === Infinity ? 'table.forEver' : 'table.never')}</td>
    );
  const warning = lateReminder !== undefined && i18n.t('table.late', [fullDateTime(lateReminder)]);
  return (
    <td class={name} title={warning || fullDateTime(time)}>
      {shortDateTime(time, now)}
      {warning && (
        <span class={css.late}>
          {' '}
          <Icon shape="warning" />
          <span class="unseen">{warning}</span>
        </span>
      )}
    </td>
  );
}
