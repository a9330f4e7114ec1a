import { reportErrors } from '../../lib/shared/errors/report.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

const INTERVAL_MS = 30_000;

/** Makes the background poll the running meetings every 30 seconds until `abort`. */
export function pollPresence(abort: AbortSignal): void {
  const timer = setInterval(() => reportErrors(sendMessage('presence.poll')), INTERVAL_MS);
  abort.addEventListener('abort', () => clearInterval(timer));
}
