import { readRoom } from '../../lib/shared/database/reader.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { copyGuestLink } from '../rooms/actions.ts';

/**
 * Copies the guest link of the room in the URL's fragment (`#copy=<id>`), once. The keyboard command opens
 * the popup this way where no other page could write to the clipboard.
 */
export async function copyOnOpen(): Promise<void> {
  const id = new URLSearchParams(location.hash.slice(1)).get('copy');
  if (!id) return;
  history.replaceState(null, '', location.pathname);
  const room = await readRoom(id);
  if (room) await copyGuestLink(room);
}

const POLL_INTERVAL_MS = 30_000;

/** Makes the background poll the running meetings every 30 seconds until `abort`. */
export function pollPresence(abort: AbortSignal): void {
  const timer = setInterval(() => reportErrors(sendMessage('presence.poll')), POLL_INTERVAL_MS);
  abort.addEventListener('abort', () => clearInterval(timer));
}
