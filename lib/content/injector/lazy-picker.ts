import { sendMessage } from '../../shared/messaging/send.ts';
import type { ButtonClick } from '../adapter.ts';
import { strings } from '../strings.ts';

/** Does what a click on a button asks for: opens the picker, or what can be done with the link that is there. */
export type OpenPicker = (click: ButtonClick) => void;

declare global {
  // What a script leaves for the next one in the same frame can only be a `var`.
  var permalinksServe: OpenPicker | undefined;
}

/**
 * Has the picker's script loaded beside this one, on the first click; both run in the extension's world of this frame.
 * Undefined when that is no longer possible: the extension was updated under the page.
 */
export async function loadPicker(): Promise<OpenPicker | undefined> {
  if (!globalThis.permalinksServe) await sendMessage('picker.load');
  return globalThis.permalinksServe;
}

/** For the picker's script: from now on clicks are served. */
export function registerPicker(serve: OpenPicker): void {
  globalThis.permalinksServe = serve;
}

/** For a new resident script: what an older one had loaded is as dead as that one. */
export function resetPicker(): void {
  globalThis.permalinksServe = undefined;
}

/** Serves a click: loads the picker if this is the first one. A click while that goes on is the same click. */
export async function onButtonClick(click: ButtonClick): Promise<void> {
  const { inner } = click.button;
  if (inner.ariaBusy === 'true') return;
  inner.ariaBusy = 'true';
  const desk = await loadPicker();
  inner.ariaBusy = 'false';
  if (click.signal.aborted) return;
  if (desk) desk(click);
  else click.button.say(strings().updated);
}
