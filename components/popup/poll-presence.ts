import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

const OFTEN = 30_000;

/** Has the background look every half minute who is inside, for as long as the page is open: until `abort`. */
export function pollPresence(abort: AbortSignal): void {
  const timer = setInterval(() => reportErrors(sendMessage('presence.poll')), OFTEN);
  abort.addEventListener('abort', () => clearInterval(timer));
}
