import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { ListedRoom } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { shortRoomName } from '../../lib/shared/rooms/names.ts';
import { showToast } from '../state/toast.ts';
import { orderPins } from './changes.ts';

/** A pinned room that changes places with its neighbour. */
interface PinMove {
  /** All pinned rooms in the new order. */
  order: ListedRoom[];
  /** Zero-based index in the list to which the room moves. */
  to: number;
}

/**
 * Moves a pinned room past the next pinned one. Rooms that are not pinned may stand between or before them.
 * @param index of the room in the list
 * @param by -1 for up, 1 for down
 * @returns undefined if the room is not pinned or there is no further one
 */
export function reorderPins(rooms: readonly ListedRoom[], index: number, by: -1 | 1): PinMove | undefined {
  const pins = rooms.filter(({ pin }) => pin !== undefined);
  const room = rooms[index];
  const at = pins.findIndex(({ id }) => id === room?.id);
  const other = pins[at + by];
  if (!room || at < 0 || !other) return undefined;
  return { order: pins.with(at, other).with(at + by, room), to: rooms.indexOf(other) };
}

/**
 * Creates a function that moves a pinned room by one position, stores the order and reports it by a toast.
 * @param by -1 for up, 1 for down
 * @param onMove called before the move with the index to which the room moves
 * @returns undefined if the room cannot be moved in that direction
 */
export function createPinMover(
  rooms: readonly ListedRoom[],
  index: number,
  by: -1 | 1,
  onMove: (to: number) => void,
): (() => void) | undefined {
  const room = rooms[index];
  const move = reorderPins(rooms, index, by);
  if (!room || !move) return undefined;
  const { order, to } = move;
  return () => {
    onMove(to);
    const place = order.indexOf(room) + 1;
    showToast({ text: i18n.t('more.moved', [shortRoomName(room), place, order.length]) });
    reportErrors(orderPins(order));
  };
}
