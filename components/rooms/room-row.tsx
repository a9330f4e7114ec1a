import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { Account, Door, ListedRoom, Presence } from '../../lib/shared/database/database.ts';
import { readRoom } from '../../lib/shared/database/reader.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { comingTime, shortTime } from '../../lib/shared/i18n/format.ts';
import { roomName, shortRoomName, teamName } from '../../lib/shared/rooms/names.ts';
import { Swatch } from '../kit/swatch.tsx';
import { Icon, IconButton, type Shape } from '../kit/icon.tsx';
import { MenuButton } from '../kit/menu-button.tsx';
import { openDialogAbout } from '../state/dialogs.ts';
import { isDue } from '../state/stable-order.ts';
import { copyGuestLink, startMeeting } from './actions.ts';
import css from './room-row.module.css';
import { doorText, markText, roomState, stateText } from './room-status.ts';

interface RoomRowProps {
  room: ListedRoom & { guestLink?: string };
  presence: Presence | undefined;
  door: Door | undefined;
  /** The room's team if it is to be labelled. */
  team: Account | undefined;
  /** A reminder after the link's expiry, in milliseconds since 1970. */
  lateReminder: number | undefined;
  /** The next reminder, in milliseconds since 1970. */
  nextReminder: number | undefined;
  /** Milliseconds since 1970. */
  now: number;
  /** Zero-based. */
  index: number;
  /** Zero-based place in the list, gaps counted. */
  slot: number;
  /** Number of rows in the list. */
  total: number;
  /** Whether this is the row with `tabindex="0"`. */
  active: boolean;
  list: RefObject<ListActions>;
}

/** What a row asks of the list that it is in. */
export interface ListActions {
  /** Creates a function that moves a room up (-1) or down (1); undefined if it cannot be moved. */
  createMover: (room: ListedRoom, by: -1 | 1) => Promise<(() => void) | undefined>;
  /** Called before a room is deleted, to move the focus. */
  onLeave: (room: ListedRoom) => void;
}

/** One room in the list: name, marks, state and actions. */
export function RoomRow(props: RoomRowProps) {
  const { room, presence, door, team, lateReminder, nextReminder, now, index, slot, total, active } = props;
  const { name, expiresAt, muted, pin, note, colour, guestLink } = room;
  const tabIndex = active ? 0 : -1;
  // With each key of a search all rows are rendered again, and most show what they showed.
  const { words, actions, ...row } = useMemo(
    () => ({ ...drawRow(props), actions: <RowActions {...props} tabIndex={tabIndex} /> }),
    [
      name,
      expiresAt,
      muted,
      pin,
      note,
      colour,
      guestLink,
      presence,
      door,
      team,
      lateReminder,
      nextReminder,
      now,
      tabIndex,
    ],
  );
  return (
    <li
      {...row}
      style={{ top: `calc(${slot} * var(--row))`, '--own': colour && `var(--${colour})` }}
      aria-keyshortcuts="Enter"
      aria-setsize={total}
      aria-posinset={index + 1}
      data-room={room.id}
      tabIndex={tabIndex}
    >
      {words}
      {actions}
    </li>
  );
}

type Shown = Pick<
  RoomRowProps,
  'room' | 'presence' | 'door' | 'team' | 'lateReminder' | 'nextReminder' | 'now'
>;

/** What a row says of its room: the attributes of the row, and its words. */
function drawRow({ room, presence, door, team, lateReminder, nextReminder, now }: Shown) {
  const name = roomName(room);
  const state = roomState(room, presence, now);
  const isQuiet = state.kind === 'idle' || (state.kind === 'running' && state.inside === 0);
  const longText = isQuiet ? quietText({ door, lateReminder }, now) : '';
  const statusText = longText || stateText(state);
  const due = isDueNow({ presence, nextReminder, now });
  // The meeting that is running is shown, and not that it was to begin.
  const time = nextReminder && (due || nextReminder > now) ? comingTime(nextReminder, now) : '';
  const marks = [markText(room), time && i18n.t('popup.nextReminder', [time]), team && teamName(team)].filter(
    Boolean,
  );
  const description = marks.join('\n');
  return {
    class: `${css.row} ${css[state.kind] ?? ''} ${due ? css.due : ''} ${room.colour ? css.coloured : ''}`,
    'aria-label': name,
    'aria-describedby': description ? `marks-${room.id}` : undefined,
    words: (
      <>
        <span class={css.dot} />
        <span class={css.words}>
          <span class={css.head}>
            <span id={`name-${room.id}`} class={css.name} dir="auto" title={[name, ...marks].join('\n')}>
              {name}
            </span>
            <Marks room={room} team={team} />
          </span>
          {(statusText || time) && (
            <span class={css.state}>
              {time && !longText && (
                <span class={css.time}>
                  <Icon shape="clock" />
                  {time}
                </span>
              )}
              {statusText}
            </span>
          )}
        </span>
        {description && (
          <span id={`marks-${room.id}`} hidden>
            {description}
          </span>
        )}
      </>
    ),
  };
}

/** Whether the meeting has to be started about now. */
const isDueNow = ({ presence, nextReminder, now }: Pick<Shown, 'presence' | 'nextReminder' | 'now'>) =>
  !presence && isDue(nextReminder, now);

/** The buttons of a row. */
function RowActions(props: RoomRowProps & { tabIndex: number }) {
  const { room, presence, door, now, list, tabIndex } = props;
  const isExpired = roomState(room, presence, now).kind === 'expired';
  return (
    <>
      <CopyButton room={room} tabIndex={tabIndex} />
      <PrimaryAction due={isDueNow(props)} {...{ room, presence, isExpired, tabIndex }} />
      <MenuButton
        // A row may get another room, whose menu does not open for a press on this one.
        key={room.id}
        label={i18n.t('popup.moreActions')}
        name={i18n.t('popup.moreFor', [shortRoomName(room)])}
        items={async () => {
          const { roomMenuItems } = await import('./room-menu.ts');
          const whole = await readRoom(room.id);
          const { createMover, onLeave } = list.current;
          const [onUp, onDown] = await Promise.all([createMover(room, -1), createMover(room, 1)]);
          return whole ? roomMenuItems({ room: whole, presence, door, onUp, onDown, onLeave }) : [];
        }}
        tabIndex={tabIndex}
      />
    </>
  );
}

/** Marks that have to be seen: a muted room gives no alert. The row's description has them in words. */
const Marks = ({ room, team }: Pick<RoomRowProps, 'room' | 'team'>) => (
  <>
    {team && (
      <span class={css.mark} title={teamName(team)}>
        <Swatch colour={team.colour} />
      </span>
    )}
    {room.muted && <Mark shape="muted" label={i18n.t('popup.muted')} />}
    {room.pin !== undefined && <Mark shape="pinned" label={i18n.t('table.pinned')} />}
    {room.note && <Mark shape="note" label={room.note} />}
  </>
);

const Mark = ({ shape, label }: { shape: Shape; label: string }) => (
  <span class={css.mark} title={label}>
    <Icon shape={shape} />
  </span>
);

interface PrimaryActionProps extends Pick<RoomRowProps, 'room' | 'presence'> {
  /** Whether the meeting has to be started about now. */
  due: boolean;
  isExpired: boolean;
  tabIndex: number;
}

function PrimaryAction({ room, presence, due, isExpired, tabIndex }: PrimaryActionProps) {
  if (isExpired)
    return (
      <button
        id={`renew-${room.id}`}
        type="button"
        class={css.wide}
        aria-labelledby={`renew-${room.id} name-${room.id}`}
        tabIndex={tabIndex}
        onClick={() => reportErrors(openDialogAbout('renew', room))}
      >
        {i18n.t('popup.renew')}
      </button>
    );
  if (!due)
    return <StartButton room={room} isRunning={presence !== undefined} {...{ tabIndex }} class={css.start} />;
  return (
    <button
      type="button"
      class={`primary ${css.wide}`}
      aria-label={i18n.t('commands.start', [shortRoomName(room)])}
      tabIndex={tabIndex}
      onClick={() => startMeeting(room, false)}
    >
      {i18n.t('popup.start')}
    </button>
  );
}

interface RowButtonsProps {
  room: ListedRoom;
  isRunning: boolean;
  /** Class name of the button that starts the meeting. */
  start: string | undefined;
  tabIndex: number;
}

/** The two most frequent actions: copy the guest link, and start or join the meeting. */
export const RowButtons = ({ room, isRunning, start, tabIndex }: RowButtonsProps) => (
  <>
    <CopyButton room={room} tabIndex={tabIndex} />
    <StartButton room={room} isRunning={isRunning} class={start} tabIndex={tabIndex} />
  </>
);

const CopyButton = ({ room, tabIndex }: { room: ListedRoom; tabIndex: number }) => (
  <IconButton
    label={i18n.t('popup.copyGuestLink')}
    name={i18n.t('popup.copyLinkOf', [shortRoomName(room)])}
    shape="copy"
    tabIndex={tabIndex}
    onClick={() => reportErrors(copyGuestLink(room))}
  />
);

interface StartButtonProps extends Pick<RowButtonsProps, 'room' | 'isRunning' | 'tabIndex'> {
  class: string | undefined;
}

const StartButton = ({ room, isRunning, class: className, tabIndex }: StartButtonProps) => (
  <IconButton
    label={i18n.t(isRunning ? 'popup.joinMeeting' : 'popup.startMeeting')}
    name={i18n.t(isRunning ? 'popup.joinOf' : 'commands.start', [shortRoomName(room)])}
    shape={isRunning ? 'join' : 'start'}
    class={className}
    tabIndex={tabIndex}
    onClick={() => startMeeting(room, isRunning)}
  />
);

function quietText({ door, lateReminder }: Pick<RoomRowProps, 'door' | 'lateReminder'>, now: number): string {
  const textOfDoor = door ? doorText(door, now) : '';
  return (
    textOfDoor || (lateReminder === undefined ? '' : i18n.t('table.late', [shortTime(lateReminder, now)]))
  );
}
