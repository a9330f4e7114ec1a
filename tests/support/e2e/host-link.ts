import type { RoomView } from '../../../sandbox/eyeson/view.ts';

/**
 * The link of a room's first host. Throws where there is no such room or it has no host: Playwright takes an empty
 * address for any address, so that a wait for it ends at once.
 */
export function hostLinkOf(room: RoomView | undefined): string {
  const link = room?.hosts[0]?.link;
  if (!link) throw new Error(room ? `The room ${room.id} has no host` : 'There is no such room');
  return link;
}
