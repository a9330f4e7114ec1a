import { browser } from 'wxt/browser';
import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { ButtonClick, PickerContext } from '../adapter.ts';
import { adapters } from '../adapters.ts';
import { closeDialog } from './dialog.ts';
import { openExistingLink } from './existing-link.ts';
import { googleAccountHint } from './google-account.ts';
import { insertInvitation } from './insert.ts';
import { readInvitationTexts } from './invitation.ts';
import { openPicker } from './picker.ts';

/**
 * Handles a click on an injected button: opens the menu of an existing link, otherwise inserts the default room or opens
 * the picker. A click on the button whose dialog is open closes that dialog.
 */
export function handleButtonClick(click: ButtonClick): void {
  const adapter = adapters[click.surface.site];
  if (closeDialog(click.button)) return adapter.focusBack(click);
  const context = { click, adapter };
  const link = click.match === 'corner' ? undefined : adapter.find(click);
  reportErrors(link === undefined ? autoInsert(context) : openExistingLink(context, link));
}

/** Inserts the room that the host has set as default for this Google account; opens the picker if there is none. */
export async function autoInsert(context: PickerContext): Promise<void> {
  const account = googleAccountHint();
  // `atOnce` has the numbers of the Google accounts with a default room: without one, the picker opens without waiting
  // for the background.
  const { atOnce } = await browser.storage.local.get<{ atOnce: number[] }>({ atOnce: [] });
  const [room, texts] = atOnce.includes(account.google)
    ? await Promise.all([sendMessage('room.default', account), readInvitationTexts(context.adapter.text)])
    : [];
  if (context.click.signal.aborted) return;
  await (room?.ok && room.value && texts
    ? insertInvitation(context, room.value, texts.invitation(room.value))
    : openPicker(context));
}
