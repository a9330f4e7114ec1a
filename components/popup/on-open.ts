import { db } from '../../lib/shared/database/database.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { copyGuestLink } from '../rooms/actions.ts';

/** Copies the guest link of the room that the page's address names (`#copy=<id>`), once: a key has asked for it where no page could do it. */
export async function copyOnOpen(): Promise<void> {
  const id = new URLSearchParams(location.hash.slice(1)).get('copy');
  if (!id) return;
  history.replaceState(null, '', location.pathname);
  const room = await db.rooms.get(id);
  if (room) await copyGuestLink(room);
}

/** Milliseconds between two polls of an open page. */
const POLL_INTERVAL_MS = 30_000;

/** Has the background poll the presence every half minute for as long as the page is open: until `abort`. */
export function pollPresence(abort: AbortSignal): void {
  const timer = setInterval(() => reportErrors(sendMessage('presence.poll')), POLL_INTERVAL_MS);
  abort.addEventListener('abort', () => clearInterval(timer));
}
