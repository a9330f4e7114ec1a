import { db } from '../../lib/shared/database/database.ts';
import { copyGuestLink } from '../rooms/actions.ts';

/** Copies the guest link of the room that the page's address names (`#copy=<id>`), once: a key has asked for it where no page could do it. */
export async function copyOnOpen(): Promise<void> {
  const id = new URLSearchParams(location.hash.slice(1)).get('copy');
  if (!id) return;
  history.replaceState(null, '', location.pathname);
  const room = await db.rooms.get(id);
  if (room) await copyGuestLink(room);
}
