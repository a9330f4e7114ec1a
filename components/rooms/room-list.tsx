import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedRoom } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { settle, settleRows } from '../kit/settle.ts';
import { destination, useRovingFocus, useKeys } from '../kit/virtual-list.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { copyGuestLink, startMeeting } from './actions.ts';
import css from './room-list.module.css';
import { type ListActions, RoomRow } from './room-row.tsx';
import { labelledTeams } from './room-status.ts';
import { useRowKeys, useSlots } from './slots.ts';

/** Id of the list, for the field that filters it. */
export const ROOM_LIST_ID = 'rooms';

interface RoomListProps {
  /** The rooms that match the search: the first ones at least. */
  rooms: readonly ListedRoom[];
  /** Number of rooms that match it, as far as it is known. */
  total: number;
  /** Has the others read. */
  needAll: () => Promise<void>;
  /** The search query. */
  query: string;
  snapshot: Snapshot;
  /** Milliseconds since 1970. */
  now: number;
  /** Rendered below the last row. */
  children?: ComponentChildren;
}

/**
 * Virtual list of rooms with a roving tabindex: Tab reaches one row and its buttons, arrow keys move
 * between rows. A click on a row, or Enter, copies its guest link.
 */
export function RoomList({ rooms, total, needAll, query, snapshot, now, children }: RoomListProps) {
  const { presence, doors, lateReminders, nextReminders, account, chosen, health } = snapshot;
  const scroller = useRef<HTMLDivElement>(null);
  // What the page showed last time may contain rooms that are gone since: they leave no gap.
  const key = `${query} ${chosen ? account?.id : ''} ${health.syncedAt === undefined}`;
  const { count, slotOf, moves } = useSlots(rooms, key);
  const gaps = count - rooms.length;
  const { active, drawn, page, focusRow, onFocusIn } = useRovingFocus(scroller, rooms, {
    contentKey: query,
    headerRows: gaps,
    total,
    onUnknown: () => reportErrors(needAll()),
  });
  // Target index of the row that is being moved; the focus follows it.
  const moveTarget = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (moveTarget.current !== active) return;
    moveTarget.current = undefined;
    focusRow(active);
  });

  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (isFirst.current) return;
    settleRows(listOf(scroller.current));
    settle(followerOf(scroller.current));
  }, [moves]);
  useLayoutEffect(() => {
    // What follows the rows has moved.
    if (!isFirst.current) settle(followerOf(scroller.current));
    isFirst.current = false;
  }, [count]);

  const isRunning = ({ id }: ListedRoom) => presence.has(id);
  const actions: ListActions = {
    onLeave({ id }) {
      const index = rooms.findIndex((room) => room.id === id);
      focusRow(index + 1 < rooms.length ? index + 1 : index - 1);
    },
    async createMover({ id, pin }, by) {
      if (pin === undefined) return undefined;
      const { createPinMover } = await import('./reorder-pins.ts');
      // All pins get new places, and not all of them may be known.
      await needAll();
      const index = latest.current.rooms.findIndex((room) => room.id === id);
      return createPinMover(latest.current.rooms, index, by, (to) => {
        latest.current.focusRow(index);
        moveTarget.current = to;
      });
    },
  };
  // Rows are not rendered again when these change.
  const list = useRef(actions);
  list.current = actions;
  const latest = useRef({ rooms, focusRow });
  latest.current = { rooms, focusRow };
  const move = async (by: -1 | 1) => {
    const room = rooms[active];
    (await (room && actions.createMover(room, by)))?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const room = rooms[active];
    if (!room) return;
    const last = total - 1;
    if (!isInList(event.target)) return event.key === 'ArrowUp' ? focusRow(last) : undefined;
    const onRow = event.target instanceof HTMLLIElement;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && !(event.key === 'Enter' && onRow)) return;
    if (event.altKey) return onAltKey(event);
    const to = destination(event.key, { at: active, last, page });
    const isEnd = event.key === 'ArrowDown' && active === last;
    if (isEnd && focusAfter(scroller.current)) return event.preventDefault();
    if (to !== undefined) focusRow(to);
    else if (isCommand) startMeeting(room, isRunning(room));
    else if ((event.key === 'Enter' && onRow) || event.key.toLowerCase() === 'c')
      reportErrors(copyGuestLink(room));
    else return;
    event.preventDefault();
  };

  const onAltKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    reportErrors(move(event.key === 'ArrowUp' ? -1 : 1));
  };

  useKeys(scroller, onKeyDown);
  useRowPresses(scroller, (id) => {
    const room = rooms.find((each) => each.id === id);
    if (room) reportErrors(copyGuestLink(room));
  });

  const keys = useRowKeys(
    drawn.map(({ row }) => row.id),
    query,
  );
  const teams = labelledTeams(snapshot);
  return (
    <div ref={scroller} class={css.scroller} onFocusIn={onFocusIn}>
      <ul
        id={ROOM_LIST_ID}
        class={css.list}
        aria-label={i18n.t('popup.rooms')}
        style={{ height: `calc(${total + gaps} * var(--row))` }}
      >
        {drawn.map(({ row: room, index }) => (
          <RoomRow
            key={keys.get(room.id)}
            room={room}
            presence={presence.get(room.id)}
            door={doors.get(room.id)}
            team={teams.get(room.accountId)}
            lateReminder={lateReminders.get(room.id)}
            nextReminder={nextReminders.get(room.id)}
            now={now}
            index={index}
            slot={slotOf(index)}
            total={total}
            active={index === active}
            list={list}
          />
        ))}
      </ul>
      {children}
    </div>
  );
}

/**
 * Handles presses on a row beside its buttons. One that closes a menu does nothing else, and one that is held until its
 * row has another room does nothing at all.
 */
function useRowPresses(
  scroller: RefObject<HTMLElement | null>,
  onPress: (id: string | undefined) => void,
): void {
  const pressed = useRef<{ room: string | undefined; isMenuOpen: boolean }>(undefined);
  useLayoutEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const onDown = ({ target }: Event) => {
      pressed.current = { room: roomAt(target), isMenuOpen: document.querySelector('[role=menu]') !== null };
    };
    const onRelease = (event: MouseEvent) => {
      // A click that a key has caused began nowhere else.
      if (event.detail === 0 || pressed.current?.room === roomAt(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onClick = ({ target }: Event) => {
      if (pressed.current?.isMenuOpen || !(target instanceof Element)) return;
      if (target.closest('button, [role=menu]')) return;
      const room = roomAt(target);
      if (room !== undefined) onPress(room);
    };
    scroller.current?.addEventListener('mousedown', onDown, { signal, capture: true });
    scroller.current?.addEventListener('click', onRelease, { signal, capture: true });
    scroller.current?.addEventListener('click', onClick, { signal });
    return () => listeners.abort();
  });
}

/** Id of the room whose row something is in. */
const roomAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-room]')?.dataset['room'] : undefined;

const isInList = (target: EventTarget | null) => target instanceof Element && target.closest('ul') !== null;

const listOf = (scroller: HTMLElement | null) => scroller?.querySelector<HTMLElement>(':scope > ul') ?? null;

const followerOf = (scroller: HTMLElement | null) =>
  scroller?.querySelector<HTMLElement>(':scope > ul ~ div') ?? null;

/** Focuses what follows the rows. @returns whether there is something */
function focusAfter(scroller: HTMLElement | null): boolean {
  const after = followerOf(scroller)?.querySelector('button');
  after?.focus();
  return Boolean(after);
}
