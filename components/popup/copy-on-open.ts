import { db } from '../../lib/shared/database/database.ts';
import { copyGuestLink } from '../rooms/actions.ts';

/**
 * Copies the guest link of the room in the URL's fragment (`#copy=<id>`), once. The keyboard command opens
 * the popup this way where no other page could write to the clipboard.
 */
export async function copyOnOpen(): Promise<void> {
  const id = new URLSearchParams(location.hash.slice(1)).get('copy');
  if (!id) return;
  history.replaceState(null, '', location.pathname);
  const room = await db.rooms.get(id);
  if (room) await copyGuestLink(room);
}
