import { run } from '../../lib/shared/errors/report.ts';
import { ask } from '../../lib/shared/messaging/send.ts';

const OFTEN = 30_000;

/** Has the background look every half minute who is inside, for as long as the page is open: until `abort`. */
export function keepLooking(abort: AbortSignal): void {
  const timer = setInterval(() => run(ask('presence.look')), OFTEN);
  abort.addEventListener('abort', () => clearInterval(timer));
}
