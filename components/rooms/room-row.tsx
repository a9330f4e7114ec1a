import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { Account, Door, Presence, Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { shortTime } from '../../lib/shared/i18n/format.ts';
import { roomName, teamName } from '../../lib/shared/rooms/names.ts';
import { Swatch } from '../kit/colour.tsx';
import { IconButton } from '../kit/icon.tsx';
import { MenuButton } from '../kit/menu-button.tsx';
import { copyGuestLink, openMeeting } from './actions.ts';
import css from './room-row.module.css';
import { doorText, markText, roomState, stateText } from './room-status.ts';

interface RoomRowProps {
  room: Room;
  presence: Presence | undefined;
  door: Door | undefined;
  /** The room's team if it is to be labelled. */
  team: Account | undefined;
  /** A reminder after the link's expiry, in milliseconds since 1970. */
  lateReminder: number | undefined;
  /** Milliseconds since 1970. */
  now: number;
  /** Zero-based. */
  index: number;
  /** Number of rows in the list. */
  total: number;
  /** Whether this is the row with `tabindex="0"`. */
  active: boolean;
  mover: Mover;
  /** Called before the room is deleted, to move the focus. */
  onLeave: (room: Room) => void;
}

/** One room in the list: name, state, team and actions. */
export function RoomRow({
  room,
  presence,
  door,
  team,
  lateReminder,
  now,
  index,
  total,
  active,
  mover: createMover,
  onLeave,
}: RoomRowProps) {
  const name = roomName(room);
  const marks = markText(room);
  const state = roomState(room, presence, now);
  const isQuiet = state.kind === 'idle' || (state.kind === 'running' && state.inside === 0);
  const statusText = (isQuiet && quietText({ door, lateReminder }, now)) || stateText(state);
  const tabIndex = active ? 0 : -1;
  return (
    <li
      class={`${css.row} ${css[state.kind] ?? ''} ${room.colour ? css.coloured : ''}`}
      style={{ '--index': index, '--own': room.colour && `var(--${room.colour})` }}
      aria-label={name}
      aria-describedby={marks ? `marks-${room.id}` : undefined}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-room={room.id}
      tabIndex={tabIndex}
    >
      <span class={css.dot} />
      <span class={css.name} dir="auto" title={marks ? `${name}\n${marks}` : name}>
        {name}
      </span>
      {marks && (
        <span id={`marks-${room.id}`} hidden>
          {marks}
        </span>
      )}
      <span class={css.state} title={statusText}>
        {statusText}
      </span>
      {team && (
        <span class={css.team} dir="auto" title={teamName(team)}>
          <Swatch colour={team.colour} />
          {teamName(team)}
        </span>
      )}
      <RowButtons room={room} isRunning={presence !== undefined} start={css.start} tabIndex={tabIndex} />
      <MenuButton
        label={i18n.t('popup.moreActions')}
        items={async () => {
          const { roomMenuItems } = await import('./room-menu.ts');
          const [onUp, onDown] = [createMover(index, -1), createMover(index, 1)];
          return roomMenuItems({ room, presence, door, onUp, onDown, onLeave });
        }}
        tabIndex={tabIndex}
      />
    </li>
  );
}

/** Creates a function that moves the row at `index` up (-1) or down (1); undefined if it cannot be moved. */
export type Mover = (index: number, by: -1 | 1) => (() => void) | undefined;

interface RowButtonsProps {
  room: Room;
  isRunning: boolean;
  /** Class name of the button that starts the meeting. */
  start: string | undefined;
  tabIndex: number;
}

/** The two most frequent actions: copy the guest link, and start or join the meeting. */
export const RowButtons = ({ room, isRunning, start, tabIndex }: RowButtonsProps) => (
  <>
    <IconButton
      label={i18n.t('popup.copyGuestLink')}
      shape="copy"
      tabIndex={tabIndex}
      onClick={() => reportErrors(copyGuestLink(room))}
    />
    <IconButton
      label={i18n.t(isRunning ? 'popup.joinMeeting' : 'popup.startMeeting')}
      shape="start"
      class={start}
      tabIndex={tabIndex}
      onClick={() => reportErrors(openMeeting(room))}
    />
  </>
);

function quietText({ door, lateReminder }: Pick<RoomRowProps, 'door' | 'lateReminder'>, now: number): string {
  const textOfDoor = door ? doorText(door, now) : '';
  return (
    textOfDoor || (lateReminder === undefined ? '' : i18n.t('table.late', [shortTime(lateReminder, now)]))
  );
}
