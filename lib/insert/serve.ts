import { explain } from '../explain.ts';
import { openDesk } from './desk.ts';
import type { Request } from './site.ts';

/** Serves a click: loads the picker if this is the first one. A click while that goes on is the same click. */
export async function serve(request: Request): Promise<void> {
  const { inner } = request.button;
  if (inner.ariaBusy === 'true') return;
  inner.ariaBusy = 'true';
  const desk = await openDesk();
  inner.ariaBusy = 'false';
  if (request.signal.aborted) return;
  if (desk.ok) desk.value(request);
  else request.button.say(explain(desk.error));
}
