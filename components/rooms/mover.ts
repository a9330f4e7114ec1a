import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import type { Room } from '../../lib/rooms/database.ts';
import { say } from '../state/notice.ts';
import { moved } from './moved.ts';
import { orderPins } from './rare-actions.ts';
import { roomName, shortName } from './room-name.ts';

/**
 * What moves a pinned room a place up (-1) or down in a list, and says so; undefined where it cannot be moved.
 * @param onMove before it moves
 */
export function moverOf(
  rooms: Room[],
  index: number,
  by: -1 | 1,
  onMove: () => void,
): (() => void) | undefined {
  const room = rooms[index];
  const order = moved(rooms, index, by);
  if (!room || !order) return undefined;
  return () => {
    onMove();
    const place = String(index + by + 1);
    say({ text: i18n.t('more.moved', [shortName(roomName(room)), place, String(order.length)]) });
    run(orderPins(order));
  };
}
