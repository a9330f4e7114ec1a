import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Account, Door, Presence, Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { shortName } from '../../lib/shared/rooms/names.ts';
import { destination, useRovingFocus, useKeys } from '../kit/virtual-list.ts';
import type { Store } from '../state/store.ts';
import { useSearch } from '../state/search.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { copyGuestLink, openMeeting } from './actions.ts';
import { createPinMover } from './reorder-pins.ts';
import css from './room-list.module.css';
import { type Mover, RoomRow } from './room-row.tsx';
import { RoomSearch } from './room-search.tsx';
import { labelledTeams } from './room-status.ts';

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
  const { active, drawn, page, focusRow, onFocusIn } = useRovingFocus(scroller, rooms, {
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
    createPinMover(rooms, index, by, () => {
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
    else if (event.key === 'Enter' && onRow) reportErrors(openMeeting(room));
    else if (event.key.toLowerCase() === 'c') reportErrors(copyGuestLink(room));
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

/** From so many rooms on, looking for one by eye takes longer than typing. */
const MANY = 8;

interface RoomsProps {
  model: Store;
  standing: Snapshot;
  /** What stands beside the search. */
  beside?: ComponentChildren;
}

/** The host's rooms, with a search where there are many. */
export function Rooms({ model, standing, beside }: RoomsProps) {
  const { query, found } = useSearch(model.rooms);
  const searching = query.value.trim() !== '';
  // Before Eyeson has told of all rooms, one of them may be called so.
  const isKnown = standing.health.syncedAt !== undefined;
  return (
    <>
      <div class={css.tools}>
        {(searching || model.rooms.value.length >= MANY) && <RoomSearch query={query} />}
        {beside}
      </div>
      <RoomList
        rooms={found.value}
        query={query.value}
        presence={standing.presence}
        doors={standing.doors}
        teams={labelledTeams(standing)}
        late={standing.late}
        now={model.now.value}
      />
      {searching && model.areAll.value && found.value.length === 0 && (
        <p class={css.none}>
          {i18n.t(isKnown ? 'popup.noMatch' : 'popup.noMatchYet', [shortName(query.value.trim())])}
        </p>
      )}
    </>
  );
}
