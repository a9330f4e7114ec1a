import { ask } from '../../shared/messaging/send.ts';
import type { Request } from '../adapter.ts';
import { words } from '../strings.ts';

/** Does what a click on a button asks for: opens the picker, or what can be done with the link that is there. */
export type Serve = (request: Request) => void;

declare global {
  // What a script leaves for the next one in the same frame can only be a `var`.
  var permalinksServe: Serve | undefined;
}

/**
 * Has the picker's script loaded beside this one, on the first click; both run in the extension's world of this frame.
 * Undefined when that is no longer possible: the extension was updated under the page.
 */
export async function openDesk(): Promise<Serve | undefined> {
  if (!globalThis.permalinksServe) await ask('picker.load');
  return globalThis.permalinksServe;
}

/** For the picker's script: from now on clicks are served. */
export function takeDesk(serve: Serve): void {
  globalThis.permalinksServe = serve;
}

/** For a new resident script: what an older one had loaded is as dead as that one. */
export function clearDesk(): void {
  globalThis.permalinksServe = undefined;
}

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
