import { run } from '../../lib/browser/run.ts';
import { ask } from '../../lib/ask.ts';

const OFTEN = 30_000;

/** Has the background look every half minute who is inside, for as long as the page is open: until `abort`. */
export function keepLooking(abort: AbortSignal): void {
  const timer = setInterval(() => run(ask('presence.look')), OFTEN);
  abort.addEventListener('abort', () => clearInterval(timer));
}
