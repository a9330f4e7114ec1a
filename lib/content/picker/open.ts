import { reportErrors } from '../../shared/errors/report.ts';
import { sendMessage } from '../../shared/messaging/send.ts';
import type { ButtonClick, PickerContext, SiteAdapter } from '../adapter.ts';
import type { Picker } from '../controller/controller.ts';
import { prepareContent } from './content.ts';
import { closeDialog } from './dialog.ts';
import { openExistingLink } from './existing-link.ts';
import { insertInvitation } from './insert.ts';
import { readInvitationTexts } from './invitation.ts';
import { openPicker, rehearsePicker } from './picker.ts';

/** Creates the picker of a site. To be called once in a page. */
export function createPicker(adapter: SiteAdapter): Picker {
  rehearsePicker();
  return {
    open: (click) => handleClick(adapter, click),
    prepare: () => prepareContent(adapter),
  };
}

/**
 * Handles a click on a button: opens the menu of an existing link, otherwise inserts the default room or opens the
 * picker. A click on the button whose dialog is open closes that dialog.
 */
function handleClick(adapter: SiteAdapter, click: ButtonClick): void {
  if (closeDialog(click.button) && !click.action) return adapter.focusBack(click);
  const context = { click, adapter, isSameText: adapter.sameText?.(click) };
  const link = click.match === 'corner' ? undefined : adapter.find(click);
  if (link !== undefined) reportErrors(openExistingLink(context, link));
  // An action is for a link; it may just have been removed.
  else if (click.action) click.refresh();
  else reportErrors(autoInsert(context));
}

/** Inserts the room that the host has set as default for this Google account; opens the picker if there is none. */
export async function autoInsert(context: PickerContext): Promise<void> {
  const account = context.adapter.account?.();
  // Without a default room the picker opens without waiting for the background.
  const [room, texts] =
    account && globalThis.permalinksSettings?.hasDefaultRoom
      ? await Promise.all([sendMessage('room.default', account), readInvitationTexts(context.adapter.text)])
      : [];
  if (context.click.signal.aborted) return;
  await (room?.ok && room.value && texts?.ok
    ? insertInvitation(context, room.value, texts.value.invitation(room.value))
    : openPicker(context));
}
