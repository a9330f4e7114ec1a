import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Door, Presence } from '../../lib/rooms/database.ts';
import { MenuButton } from '../parts/menu-button.tsx';
import { furtherActions } from '../rooms/further-actions.ts';
import { renewRoom } from '../rooms/rare-actions.ts';
import { RowButtons } from '../rooms/row-buttons.tsx';
import { type Entry, type Scene, stateOf } from './entries.ts';
import { NameCell } from './name-cell.tsx';
import { stateWords } from './state-words.ts';
import { TimeCell } from './time-cell.tsx';
import css from './rooms-table.module.css';

interface TableRowProps {
  entry: Entry;
  scene: Scene;
  presence: Presence | undefined;
  door: Door | undefined;
  /** A planned time, in milliseconds since 1970, at which the link no longer works. */
  late: number | undefined;
  hasTeams: boolean;
  /** Counted from 0. */
  index: number;
  selected: boolean;
  /** The one row that Tab leads to. */
  active: boolean;
  /** @param toHere all rows since the last one that was selected, too */
  onSelect: (index: number, toHere: boolean) => void;
  /** Before the room is deleted. */
  onLeave: () => void;
}

/** A room in the table. */
export function TableRow(props: TableRowProps) {
  const { entry, scene, presence, door, late, hasTeams, index, selected, active, onSelect, onLeave } = props;
  const { room, name } = entry;
  const { kind } = stateOf(entry, scene);
  const state = stateWords(entry, scene);
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
            aria-label={i18n.t('table.select', [name])}
            tabIndex={tabIndex}
            checked={selected}
            onClick={({ shiftKey }) => onSelect(index, shiftKey)}
          />
        </label>
      </td>
      <th class={css.name} scope="row">
        <NameCell entry={entry} />
      </th>
      {hasTeams && <td class={css.team}>{scene.teams.get(room.accountId)}</td>}
      <td class={css.state} title={state}>
        <span class={css.dot} />
        <span class={css.words}>{state}</span>{' '}
        {kind === 'expired' && (
          <button type="button" class="link" tabIndex={tabIndex} onClick={() => run(renewRoom(room))}>
            {i18n.t('table.renew')}
          </button>
        )}
      </td>
      <TimeCell class={css.expires} time={entry.expires} now={scene.now} late={late} />
      <TimeCell class={css.used} time={entry.used} now={scene.now} />
      <TimeCell class={css.made} time={entry.made} now={scene.now} />
      <td class={css.actions}>
        <div class={css.buttons}>
          <RowButtons room={room} isRunning={presence !== undefined} start={css.start} tabIndex={tabIndex} />
          <MenuButton
            label={i18n.t('popup.moreActions')}
            items={() => furtherActions({ room, presence, door, onLeave })}
            tabIndex={tabIndex}
          />
        </div>
      </td>
    </tr>
  );
}
