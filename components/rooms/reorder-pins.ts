import { i18n } from '#i18n';
import type { Room } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { roomName, shortName } from '../../lib/shared/rooms/names.ts';
import { showToast } from '../state/toast.ts';
import { orderPins } from './actions.ts';

/**
 * The pinned rooms of a list, which stand at its head, with one of them moved a place.
 * @param by -1 for up, 1 for down
 * @returns undefined where there is no such place, as for a room that is not pinned
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
 * What moves a pinned room a place up (-1) or down in a list, and says so; undefined where it cannot be moved.
 * @param onMove before it moves
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
    const place = String(index + by + 1);
    showToast({ text: i18n.t('more.moved', [shortName(roomName(room)), place, String(order.length)]) });
    reportErrors(orderPins(order));
  };
}
