import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Account, Door, Presence, Room } from '../../lib/rooms/database.ts';
import { askToDelete, copyGuestLink, openMeeting } from './actions.ts';
import { destination } from './row-keys.ts';
import { RoomRow } from './room-row.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { useActiveRow } from './use-active-row.ts';
import css from './room-list.module.css';

interface Props {
  rooms: Room[];
  /** May be more than are read yet. */
  total: number;
  presence: ReadonlyMap<string, Presence>;
  doors: ReadonlyMap<string, Door>;
  /** The teams that are named beside their rooms, by id. */
  teams: ReadonlyMap<string, Account>;
  late: ReadonlyMap<string, number>;
  /** Milliseconds since 1970. */
  now: number;
}

/** The list of rooms, of which only what is seen is drawn. Tab leads to one row and its buttons, arrows to the others. */
export function RoomList({ rooms, total, presence, doors, teams, late, now }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { active, drawn, page, focusRow, onFocusIn } = useActiveRow(scroller, rooms, { total });

  const onDelete = (room: Room) => {
    const index = rooms.indexOf(room);
    focusRow(index + 1 < rooms.length ? index + 1 : index - 1);
    askToDelete([room], presence);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const room = rooms[active];
    if (!room || event.ctrlKey || event.metaKey || event.altKey) return;
    const onRow = event.target instanceof HTMLLIElement;
    const to = destination(event.key, { at: active, last: rooms.length - 1, page });
    if (to !== undefined) focusRow(to);
    else if (event.key === 'Enter' && onRow) run(openMeeting(room));
    else if (event.key.toLowerCase() === 'c') run(copyGuestLink(room));
    else return;
    event.preventDefault();
  };

  useKeys(scroller, onKeyDown);

  return (
    <div ref={scroller} class={css.scroller} onFocusIn={onFocusIn}>
      <ul class={css.list} aria-label={i18n.t('popup.rooms')} style={{ '--total': total }}>
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
            total={total}
            active={index === active}
            onDelete={onDelete}
          />
        ))}
      </ul>
    </div>
  );
}
