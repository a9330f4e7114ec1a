import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Account, Door, Presence, Room } from '../../lib/rooms/database.ts';
import { copyGuestLink, openMeeting } from './actions.ts';
import { destination } from './row-keys.ts';
import { moverOf } from './mover.ts';
import { type Mover, RoomRow } from './room-row.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { useActiveRow } from './use-active-row.ts';
import css from './room-list.module.css';

interface RoomListProps {
  rooms: Room[];
  /** The search that they answer. */
  query: string;
  presence: ReadonlyMap<string, Presence>;
  doors: ReadonlyMap<string, Door>;
  /** The teams that are named beside their rooms, by id. */
  teams: ReadonlyMap<string, Account>;
  late: ReadonlyMap<string, number>;
  /** Milliseconds since 1970. */
  now: number;
}

/** The list of rooms, of which only what is seen is drawn. Tab leads to one row and its buttons, arrows to the others. */
export function RoomList({ rooms, query, presence, doors, teams, late, now }: RoomListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { active, drawn, page, focusRow, onFocusIn } = useActiveRow(scroller, rooms, {
    question: query,
  });
  // Where the row that is being moved will be: the focus goes with it.
  const goesTo = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (goesTo.current !== active) return;
    goesTo.current = undefined;
    focusRow(active);
  });

  const onLeave = (room: Room) => {
    const index = rooms.indexOf(room);
    focusRow(index + 1 < rooms.length ? index + 1 : index - 1);
  };

  /** What moves a pinned room, if it can be moved that way. */
  const mover: Mover = (index, by) =>
    moverOf(rooms, index, by, () => {
      focusRow(index);
      goesTo.current = index + by;
    });
  const move = (by: -1 | 1) => mover(active, by)?.();

  const onKeyDown = (event: KeyboardEvent) => {
    const room = rooms[active];
    if (!room || event.ctrlKey || event.metaKey) return;
    if (event.altKey) return onAltKey(event);
    const onRow = event.target instanceof HTMLLIElement;
    const to = destination(event.key, { at: active, last: rooms.length - 1, page });
    if (to !== undefined) focusRow(to);
    else if (event.key === 'Enter' && onRow) run(openMeeting(room));
    else if (event.key.toLowerCase() === 'c') run(copyGuestLink(room));
    else return;
    event.preventDefault();
  };

  const onAltKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };

  useKeys(scroller, onKeyDown);

  return (
    <div ref={scroller} class={css.scroller} onFocusIn={onFocusIn}>
      <ul class={css.list} aria-label={i18n.t('popup.rooms')} style={{ '--total': rooms.length }}>
        {drawn.map(({ row: room, index }) => (
          <RoomRow
            key={room.id}
            room={room}
            presence={presence.get(room.id)}
            door={doors.get(room.id)}
            team={teams.get(room.accountId)}
            late={late.get(room.id)}
            now={now}
            index={index}
            total={rooms.length}
            active={index === active}
            mover={mover}
            onLeave={onLeave}
          />
        ))}
      </ul>
    </div>
  );
}
