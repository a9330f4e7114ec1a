import { sendMessage } from '../../shared/messaging/send.ts';
import type { ButtonClick } from '../adapter.ts';
import { strings } from '../strings.ts';

/** Handles a click on an injected button. Provided by the picker's script. */
export type OpenPicker = (click: ButtonClick) => void;

declare global {
  // Shared by the resident script and the picker's script; global augmentation requires `var`.
  var permalinksOpen: OpenPicker | undefined;
}

/** Handles a click on an injected button; the first click loads the picker. Clicks during the loading are ignored. */
export async function onButtonClick(click: ButtonClick): Promise<void> {
  const { inner } = click.button;
  if (inner.ariaBusy === 'true') return;
  inner.ariaBusy = 'true';
  const openPicker = await loadPicker();
  inner.ariaBusy = 'false';
  if (click.signal.aborted) return;
  if (openPicker) openPicker(click);
  else click.button.say(strings().updated);
}

/**
 * Has the background inject the picker's script into the isolated world of this frame, unless it is there already.
 * Undefined if that failed: the extension was updated, and this script belongs to the old version.
 */
export async function loadPicker(): Promise<OpenPicker | undefined> {
  if (!globalThis.permalinksOpen) await sendMessage('picker.load');
  return globalThis.permalinksOpen;
}

/** Called by the picker's script when it is loaded. */
export function registerPicker(openPicker: OpenPicker): void {
  globalThis.permalinksOpen = openPicker;
}

/** Discards a picker that an earlier instance of the resident script loaded: its extension context is invalid. */
export function resetPicker(): void {
  globalThis.permalinksOpen = undefined;
}
