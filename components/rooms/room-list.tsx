import { i18n } from '../../lib/shared/i18n/translate.ts';
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
  /** The rooms that match the search. */
  rooms: Room[];
  /** The search query. */
  query: string;
  /** Running meetings by room id. */
  presence: ReadonlyMap<string, Presence>;
  /** Open and planned doors by room id. */
  doors: ReadonlyMap<string, Door>;
  /** Teams to label rooms with, by team id. */
  teams: ReadonlyMap<string, Account>;
  /** The first reminder after the link's expiry by room id, in milliseconds since 1970. */
  lateReminders: ReadonlyMap<string, number>;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Virtual list of rooms with a roving tabindex: Tab reaches one row and its buttons, arrow keys move
 * between rows.
 */
export function RoomList({ rooms, query, presence, doors, teams, lateReminders, now }: RoomListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { active, drawn, page, focusRow, onFocusIn } = useRovingFocus(scroller, rooms, {
    contentKey: query,
  });
  // Target index of the row that is being moved; the focus follows it.
  const moveTarget = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (moveTarget.current !== active) return;
    moveTarget.current = undefined;
    focusRow(active);
  });

  const onLeave = (room: Room) => {
    const index = rooms.indexOf(room);
    focusRow(index + 1 < rooms.length ? index + 1 : index - 1);
  };

  /** Creates the function that moves a pinned room; undefined if it cannot be moved in that direction. */
  const createMover: Mover = (index, by) =>
    createPinMover(rooms, index, by, () => {
      focusRow(index);
      moveTarget.current = index + by;
    });
  const move = (by: -1 | 1) => createMover(active, by)?.();

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
            lateReminder={lateReminders.get(room.id)}
            now={now}
            index={index}
            total={rooms.length}
            active={index === active}
            mover={createMover}
            onLeave={onLeave}
          />
        ))}
      </ul>
    </div>
  );
}

/**
 * Number of rooms from which the search field is shown: with fewer, scanning the list is faster than
 * typing.
 */
const SEARCH_THRESHOLD = 8;

interface RoomsProps {
  store: Store;
  snapshot: Snapshot;
  /** Rendered beside the search. */
  beside?: ComponentChildren;
}

/** The user's rooms, with a search field if there are many. */
export function Rooms({ store, snapshot, beside }: RoomsProps) {
  const { query, found } = useSearch(store.rooms);
  const searching = query.value.trim() !== '';
  // Before the first complete sync, a room that matches may exist on the server.
  const isKnown = snapshot.health.syncedAt !== undefined;
  return (
    <>
      <div class={css.tools}>
        {(searching || store.rooms.value.length >= SEARCH_THRESHOLD) && <RoomSearch query={query} />}
        {beside}
      </div>
      <RoomList
        rooms={found.value}
        query={query.value}
        presence={snapshot.presence}
        doors={snapshot.doors}
        teams={labelledTeams(snapshot)}
        lateReminders={snapshot.lateReminders}
        now={store.now.value}
      />
      {searching && store.isComplete.value && found.value.length === 0 && (
        <p class={css.none}>
          {i18n.t(isKnown ? 'popup.noMatch' : 'popup.noMatchYet', [shortName(query.value.trim())])}
        </p>
      )}
    </>
  );
}
