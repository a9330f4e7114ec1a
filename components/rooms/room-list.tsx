import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Door, Presence, Room } from '../../lib/rooms/database.ts';
import { copyGuestLink, deleteRooms, openMeeting, orderPins } from './actions.ts';
import { moved } from './moved.ts';
import { roomName, shortName } from './room-name.ts';
import { destination } from './row-keys.ts';
import { RoomRow } from './room-row.tsx';
import { say } from '../state/notice.ts';
import { useKeys } from '../parts/use-keys.ts';
import { useRowWindow } from './use-row-window.ts';
import css from './room-list.module.css';

interface Props {
  rooms: Room[];
  /** May be more than are read yet. */
  total: number;
  presence: ReadonlyMap<string, Presence>;
  doors: ReadonlyMap<string, Door>;
  /** Milliseconds since 1970. */
  now: number;
}

/** The list of rooms, of which only what is seen is drawn. Tab leads to one row and its buttons, arrows to the others. */
export function RoomList({ rooms, total, presence, doors, now }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { window, reveal } = useRowWindow(scroller, total);
  const activeId = useSignal<string>();
  const focusSoon = useRef(false);
  // Where the row that is being moved will be: the focus goes with it.
  const goesTo = useRef<number>(undefined);
  const active = Math.max(
    0,
    rooms.findIndex(({ id }) => id === activeId.value),
  );

  const rowAt = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`li[aria-posinset="${index + 1}"]`);

  useLayoutEffect(() => {
    if (goesTo.current === active) focusRow(active);
    if (!focusSoon.current) return;
    focusSoon.current = false;
    rowAt(active)?.focus({ preventScroll: true });
  });

  const focusRow = (index: number) => {
    goesTo.current = undefined;
    reveal(index);
    activeId.value = rooms[index]?.id;
    // A row that is not drawn yet gets the focus as soon as it is.
    const row = rowAt(index);
    if (row) row.focus({ preventScroll: true });
    else focusSoon.current = true;
  };

  const onDelete = (room: Room) => {
    const index = rooms.indexOf(room);
    focusRow(index + 1 < rooms.length ? index + 1 : index - 1);
    run(deleteRooms([room]));
  };

  /** Moves a pinned room, if it can be moved that way. */
  const mover = (index: number, by: -1 | 1) => {
    const room = rooms[index];
    const order = moved(rooms, index, by);
    if (!room || !order) return undefined;
    return () => {
      focusRow(index);
      goesTo.current = index + by;
      const place = String(index + by + 1);
      say({ text: i18n.t('more.moved', [shortName(roomName(room)), place, String(order.length)]) });
      run(orderPins(order));
    };
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const room = rooms[active];
    if (!room || event.ctrlKey || event.metaKey) return;
    if (event.altKey) return onAltKey(event);
    const onRow = event.target instanceof HTMLLIElement;
    const page = window.end - window.start;
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
    mover(active, event.key === 'ArrowUp' ? -1 : 1)?.();
  };

  useKeys(scroller, onKeyDown);

  const drawn = rooms
    .slice(window.start, window.end)
    .map((room, offset) => ({ room, index: window.start + offset }));
  const focused = rooms[active];
  // The row that has the focus, or would get it by Tab, stays where keys can reach it.
  if (focused && active < window.start) drawn.unshift({ room: focused, index: active });
  if (focused && active >= window.end) drawn.push({ room: focused, index: active });

  return (
    <div
      ref={scroller}
      class={css.scroller}
      onFocusIn={({ target }) => {
        const row = target instanceof Element ? target.closest<HTMLElement>('li[data-room]') : null;
        activeId.value = row?.dataset['room'];
      }}
    >
      <ul class={css.list} aria-label={i18n.t('popup.rooms')} style={{ '--total': total }}>
        {drawn.map(({ room, index }) => (
          <RoomRow
            key={room.id}
            room={room}
            presence={presence.get(room.id)}
            door={doors.get(room.id)}
            now={now}
            index={index}
            total={total}
            active={index === active}
            mover={mover}
            onDelete={onDelete}
          />
        ))}
      </ul>
    </div>
  );
}
