import { i18n } from '../../lib/shared/i18n/translate.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { shortRoomName } from '../../lib/shared/rooms/names.ts';
import { showToast } from '../state/toast.ts';
import { orderPins } from './actions.ts';

/**
 * Moves a pinned room by one position. Pinned rooms come first in a list.
 * @param by -1 for up, 1 for down
 * @returns all pinned rooms in the new order; undefined if the room is not pinned or already at the end
 */
export function reorderPins(rooms: Room[], index: number, by: -1 | 1): Room[] | undefined {
  const to = index + by;
  const room = rooms[index];
  const other = rooms[to];
  if (room?.pin === undefined || other?.pin === undefined) return undefined;
  return rooms
    .filter(({ pin }) => pin !== undefined)
    .with(index, other)
    .with(to, room);
}

/**
 * Creates a function that moves a pinned room by one position, stores the order and reports it by a toast.
 * @param by -1 for up, 1 for down
 * @param onMove called before the move
 * @returns undefined if the room cannot be moved in that direction
 */
export function createPinMover(
  rooms: Room[],
  index: number,
  by: -1 | 1,
  onMove: () => void,
): (() => void) | undefined {
  const room = rooms[index];
  const order = reorderPins(rooms, index, by);
  if (!room || !order) return undefined;
  return () => {
    onMove();
    const place = index + by + 1;
    showToast({ text: i18n.t('more.moved', [shortRoomName(room), place, order.length]) });
    reportErrors(orderPins(order));
  };
}
