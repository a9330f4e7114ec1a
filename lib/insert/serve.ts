import { openDesk } from './desk.ts';
import type { Request } from './site.ts';
import { words } from './words.ts';

/** Serves a click: loads the picker if this is the first one. A click while that goes on is the same click. */
export async function serve(request: Request): Promise<void> {
  const { inner } = request.button;
  if (inner.ariaBusy === 'true') return;
  inner.ariaBusy = 'true';
  const desk = await openDesk();
  inner.ariaBusy = 'false';
  if (request.signal.aborted) return;
  if (desk) desk(request);
  else request.button.say(words().updated);
}
