import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { Anchor } from '../adapter.ts';

const INTERVAL_MS = 3_600_000;

let last = { anchor: '', at: 0 };

/** Has the background store how the button was placed. The same place is told once an hour, as that wakes the background. */
export function logPlacement({ name: anchor, match }: Anchor): void {
  const at = Date.now();
  if (last.anchor === anchor && at - last.at < INTERVAL_MS) return;
  last = { anchor, at };
  reportErrors(sendMessage('placement.log', { match, anchor }));
}
